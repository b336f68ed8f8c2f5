package io.codeflix.cli.demo;

import io.codeflix.cli.catalog.Catalog;
import io.codeflix.cli.catalog.Named;
import io.codeflix.cli.catalog.Video;
import io.codeflix.cli.console.Format;
import io.codeflix.cli.console.OutputOptions;
import io.codeflix.cli.console.Progress;
import io.codeflix.cli.console.Surroundings;
import io.codeflix.cli.http.BaseUrl;
import io.codeflix.cli.media.Job;
import io.codeflix.cli.media.Media;
import io.codeflix.cli.media.Uploader;
import io.codeflix.cli.session.PassingCredentials;
import io.codeflix.cli.session.SignIn;
import io.codeflix.cli.stack.SizeOptions;
import io.codeflix.cli.stack.StackControl;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "demo",
        description = {
            "Shows the whole journey: starts the platform, creates a category, a genre, a cast member and a video, uploads a film with a banner, a thumbnail and a trailer,"
                    + " encodes it, publishes it, finds it as a viewer and plays it to the last frame.",
            "The platform stays up. Your own sign-in is left alone."
        },
        footer = {
            "",
            "Examples:",
            "  codeflix demo               with a film that is fetched once",
            "  codeflix demo holiday.mp4   with your own file",
            "  codeflix demo -o json       the last line of the output is one JSON object"
        })
public final class Demo implements Callable<Integer> {

    private final StackControl stack;
    private final SignIn signIn;
    private final BaseUrl base;
    private final Catalog catalog;
    private final Media media;
    private final Uploader uploader;
    private final Surroundings surroundings;

    @Spec
    CommandSpec spec;

    @Mixin
    OutputOptions output = new OutputOptions();

    @Mixin
    SizeOptions size = new SizeOptions();

    @Parameters(paramLabel = "FILE", arity = "0..1", description = "Your own film instead.")
    @Nullable
    Path file;

    public Demo(
            StackControl stack,
            SignIn signIn,
            BaseUrl base,
            Catalog catalog,
            Media media,
            Uploader uploader,
            Surroundings surroundings) {
        this.stack = stack;
        this.signIn = signIn;
        this.base = base;
        this.catalog = catalog;
        this.media = media;
        this.uploader = uploader;
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws Exception {
        var wanted = size.size();
        var progress = new Progress(spec.commandLine().getErr(), surroundings);
        var stages = new Stages(progress);
        var programs = new Programs(surroundings);
        var clips = new Clips(surroundings, programs);
        var own = file == null ? null : clips.own(file); // a wrong name is told before anything is started

        var report = stages.run("start", () -> stack.up(wanted, progress), _ -> "the platform is up");
        base.choose(Objects.requireNonNullElseGet(report.baseUrl(), base::local));
        var admin = stages.run("sign-in", () -> crew("admin"), _ -> "admin and viewer are signed in");
        var viewer = crew("viewer");
        var clip = own != null
                ? own
                : stages.run("film", () -> clips.film(progress), film -> "the film is here: " + film.title());

        var made = new Journey(admin, viewer, programs, base.get(), stages, progress).travel(clip);
        progress.clear();
        print(new DemoReport(
                made.videoId(),
                clip.title(),
                Journey.film(made.title()).map(film -> film.status()).orElse("COMPLETED"),
                made.playback().hls(),
                made.playback().dash(),
                made.ladder(),
                stages.millis(),
                made.frames(),
                made.asset().durationMillis(),
                made.shelf().categoryId(),
                names(made.title().categoryNames()),
                names(made.title().genreNames()),
                made.title().cast().stream().map(Video.Cast::name).toList(),
                made.asset().id(),
                made.job().id(),
                cpuMillis(made.job()),
                base.get(),
                clip.file().toString(),
                clip.attribution(),
                made.playback().expiresAt(),
                made.images(),
                made.trailer(),
                made.titles()));
        return 0;
    }

    private void print(DemoReport report) {
        if (output.isFor(Format.json)) {
            output.printLine(report); // on one line, for scripts that read the last
        } else {
            output.print(report, DemoSummary::of);
        }
    }

    private Journey.Crew crew(String user) {
        var credentials = new PassingCredentials(signIn, signIn.byLocalPassword(user));
        return new Journey.Crew(catalog.as(credentials), media.as(credentials), uploader.as(credentials));
    }

    private static List<String> names(List<Named> things) {
        return things.stream().map(Named::toString).toList();
    }

    private static long cpuMillis(Job job) {
        return job.taskList().stream()
                .map(Job.Task::cpuMillis)
                .filter(Objects::nonNull)
                .mapToLong(Long::longValue)
                .sum();
    }
}

package io.codeflix.encoder.testmedia;

import io.codeflix.encoder.encode.Encoding;
import io.codeflix.encoder.ffmpeg.MediaPrograms;
import io.codeflix.encoder.inspect.Inspection;
import io.codeflix.encoder.packaging.Packaging;
import io.codeflix.encoder.progress.ProgressSink;
import io.codeflix.media.EncodeSpec;
import io.codeflix.media.Rung;
import io.codeflix.media.SourceProbe;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The three steps over local files. */
public final class Pipeline {
    private final MediaPrograms programs;
    private final Path folder;
    private final ProgressSink progress;
    private int runs;

    public Pipeline(MediaPrograms programs, Path folder, ProgressSink progress) {
        this.programs = programs;
        this.folder = folder;
        this.progress = progress;
    }

    public Inspection.Result inspect(Path source) throws IOException {
        return inspect(source, false);
    }

    public Inspection.Result inspect(Path source, boolean strict) throws IOException {
        return new Inspection(programs, Programs.BUNDLED.toneMaps()).run(source, strict, fresh("inspect"));
    }

    public Encoding.Result encode(Path source, EncodeSpec spec) throws IOException {
        return new Encoding(programs, Programs.BUNDLED.toneMaps()).run(source, spec, fresh("encode"), progress);
    }

    public Packaging.Result pack(SourceProbe source, List<Encoding.Track> tracks, Rung... rungs) throws IOException {
        var inputs = new ArrayList<Packaging.Track>();
        tracks.forEach(track -> inputs.add(new Packaging.Track(
                track.rung(), track.frames(), List.of(track.file().path()))));
        return packTracks(source, inputs, rungs);
    }

    public Packaging.Result packTracks(SourceProbe source, List<Packaging.Track> tracks, Rung... rungs)
            throws IOException {
        return new Packaging(programs)
                .run(Specs.pack(source, rungs), tracks, fresh("work"), fresh("package"), progress);
    }

    private Path fresh(String name) throws IOException {
        return Files.createDirectories(folder.resolve(name + "-" + runs++));
    }
}

package io.codeflix.encoder.probe;

import com.github.kokorin.jaffree.ffprobe.FFprobeResult;
import com.github.kokorin.jaffree.ffprobe.Program;
import com.github.kokorin.jaffree.ffprobe.Stream;
import io.codeflix.media.MediaWarning;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Which program of a broadcast is played: the first that can be seen and heard, else the first that can be seen, else the
 * first. All of it is taken and nothing of the others.
 */
record ProgramChoice(List<Stream> streams, List<MediaWarning> warnings) {

    /** @param all tracks of the file */
    static ProgramChoice of(FFprobeResult probed, List<Stream> all) {
        List<Program> programs = probed.getPrograms() == null
                ? List.of()
                : probed.getPrograms().stream()
                        .filter(ProgramChoice::holdsSomething)
                        .toList();
        if (programs.size() < 2) {
            return new ProgramChoice(all, List.of());
        }
        Program chosen = first(programs, program -> hasPicture(program) && hasSound(program))
                .or(() -> first(programs, ProgramChoice::hasPicture))
                .orElse(programs.getFirst());
        Set<Integer> own = indexes(chosen);
        Set<Integer> others = programs.stream()
                .flatMap(program -> indexes(program).stream())
                .filter(index -> !own.contains(index))
                .collect(Collectors.toSet());
        return new ProgramChoice(
                all.stream()
                        .filter(stream -> !others.contains(stream.getIndex()))
                        .toList(),
                programs.stream()
                        .filter(program -> program != chosen)
                        .map(program ->
                                Oddity.PROGRAM.warning("The file holds several programs; %s is played, %s is left out."
                                        .formatted(name(chosen), name(program))))
                        .toList());
    }

    private static Optional<Program> first(List<Program> programs, Predicate<Program> wanted) {
        return programs.stream().filter(wanted).findFirst();
    }

    private static boolean holdsSomething(Program program) {
        return hasPicture(program) || hasSound(program);
    }

    private static boolean hasPicture(Program program) {
        return streams(program).stream()
                .anyMatch(stream -> StreamFacts.isPicture(stream) && StreamFacts.number(stream, "width") > 0);
    }

    private static boolean hasSound(Program program) {
        return streams(program).stream().anyMatch(StreamFacts::isDecodableSound);
    }

    private static List<Stream> streams(Program program) {
        return program.getStreams() == null ? List.of() : program.getStreams();
    }

    private static Set<Integer> indexes(Program program) {
        return streams(program).stream().map(Stream::getIndex).collect(Collectors.toSet());
    }

    /** For instance {@code program 2 (News)}. */
    private static String name(Program program) {
        String number = "program " + program.getProgramNum();
        String said = program.getTag("service_name");
        return said == null || said.isBlank() ? number : "%s (%s)".formatted(number, StrangersWords.shortened(said));
    }
}

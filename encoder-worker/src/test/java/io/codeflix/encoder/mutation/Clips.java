package io.codeflix.encoder.mutation;

import io.codeflix.encoder.testmedia.TestMedia;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Good clips of one second, one of each container and of the codecs it is known for. */
final class Clips {
    private static final String BOTH =
            "-f lavfi -i testsrc2=size=160x90:rate=25:duration=1 -f lavfi -i sine=duration=1 ";

    /** The same bytes each time: else Ogg, Matroska and MXF number themselves by chance, and no mutant comes twice. */
    private static final String SAME = " -fflags +bitexact -flags:v +bitexact -flags:a +bitexact ";

    private static final List<String> RECIPES = List.of(
            "plain.mp4 -c:v libx264 -preset ultrafast -c:a aac",
            "faststart.mp4 -c:v libx264 -preset ultrafast -c:a aac -movflags +faststart",
            "fragmented.mp4 -c:v libx264 -preset ultrafast -c:a aac -movflags +frag_keyframe+empty_moov",
            "hevc.mp4 -c:v libx265 -preset ultrafast -x265-params log-level=0 -tag:v hvc1 -c:a aac -movflags +faststart",
            "prores.mov -c:v prores_ks -c:a pcm_s16le",
            "h264.mkv -c:v libx264 -preset ultrafast -c:a flac",
            "vp9.webm -c:v libvpx-vp9 -deadline realtime -cpu-used 8 -c:a libopus",
            "mpeg4.avi -c:v mpeg4 -c:a libmp3lame",
            "h264.ts -c:v libx264 -preset ultrafast -c:a aac",
            "mpeg2.mpg -c:v mpeg2video -c:a mp2",
            "flash.flv -c:v flv1 -ar 44100 -c:a libmp3lame",
            "windows.wmv -c:v wmv2 -c:a wmav2",
            "broadcast.mxf -c:v mpeg2video -ar 48000 -c:a pcm_s16le",
            "vp8.ogv -c:v libvpx -deadline realtime -c:a libopus",
            "song.mp3 -vn -c:a libmp3lame",
            "song.wav -vn -c:a pcm_s16le");

    /** A clip's name and bytes. */
    record Clip(String name, byte[] bytes) {}

    private Clips() {}

    static List<Clip> make(Path folder) throws IOException {
        var clips = new ArrayList<Clip>();
        for (String recipe : RECIPES) {
            String[] parts = recipe.split(" ", 2);
            Path file = folder.resolve(parts[0]);
            TestMedia.ffmpeg(folder, (BOTH + parts[1] + SAME + file).split(" "));
            clips.add(new Clip(parts[0], Files.readAllBytes(file)));
        }
        return clips;
    }
}

package io.codeflix.cli.console;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.Charset;

/** Standard output that says when it can't be written: a PrintWriter alone would swallow it. */
public final class StandardOutput extends OutputStream {

    private final OutputStream out;
    private boolean gone;

    private StandardOutput(OutputStream out) {
        this.out = out;
    }

    public static PrintWriter ofThisProcess(Charset charset) {
        return to(new FileOutputStream(FileDescriptor.out), charset);
    }

    static PrintWriter to(OutputStream out, Charset charset) {
        return new PrintWriter(
                new OutputStreamWriter(new StandardOutput(new BufferedOutputStream(out)), charset), false);
    }

    @Override
    public void write(int one) {
        attempt(() -> out.write(one));
    }

    @Override
    public void write(byte[] bytes, int from, int length) {
        attempt(() -> out.write(bytes, from, length));
    }

    @Override
    public void flush() {
        attempt(out::flush);
    }

    private interface Writing {
        void run() throws IOException;
    }

    /** It is told once; whoever cleans up afterwards may go on. */
    private void attempt(Writing writing) {
        if (gone) {
            return;
        }
        try {
            writing.run();
        } catch (IOException e) {
            gone = true;
            throw new OutputGoneException(e);
        }
    }
}

package io.codeflix.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.TimeUnit;

/** nginx with one worker, a file to send, and the settings that Debian ships; once more with open files kept open. */
record StaticNginx(Process process) implements AutoCloseable {
    private static final int PORT = 27_999;
    private static final int KEEPING_FILES_OPEN = 27_998;

    static StaticNginx start(byte[] file) throws IOException, InterruptedException {
        var folder = Files.createTempDirectory("codeflix-bench");
        // started by root, nginx reads as another user
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        Files.write(folder.resolve("title.json"), file);
        var config = folder.resolve("nginx.conf");
        Files.writeString(config, """
                daemon off;
                worker_processes 1;
                pid %1$s/nginx.pid;
                error_log %1$s/error.log;
                events {}
                http {
                  access_log off;
                  sendfile on;
                  tcp_nopush on;
                  keepalive_requests 100000000;
                  default_type application/json;
                  client_body_temp_path %1$s/b; proxy_temp_path %1$s/p; fastcgi_temp_path %1$s/f;
                  uwsgi_temp_path %1$s/u; scgi_temp_path %1$s/s;
                  server { listen 127.0.0.1:%2$d; root %1$s; }
                  server { listen 127.0.0.1:%3$d; root %1$s; open_file_cache max=100; }
                }
                """.formatted(folder, PORT, KEEPING_FILES_OPEN));
        var started = new ProcessBuilder(
                        "nginx", "-e", folder.resolve("error.log").toString(), "-c", config.toString())
                .inheritIO()
                .start();
        TimeUnit.SECONDS.sleep(1);
        return new StaticNginx(started);
    }

    String url() {
        return "http://127.0.0.1:%d/title.json".formatted(PORT);
    }

    String urlKeepingFilesOpen() {
        return "http://127.0.0.1:%d/title.json".formatted(KEEPING_FILES_OPEN);
    }

    long pid() {
        return process.pid();
    }

    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
    }
}

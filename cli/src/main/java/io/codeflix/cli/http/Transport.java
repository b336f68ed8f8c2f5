package io.codeflix.cli.http;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** One client for everything; says "unavailable" where nobody answers. */
public final class Transport {

    private @Nullable HttpClient client;

    /** Made when it is needed: with all of TLS it takes a tenth of a second, and help needs none. */
    private synchronized HttpClient client() {
        if (client == null) {
            client = HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(Duration.ofSeconds(5))
                    .build();
        }
        return client;
    }

    public <T> HttpResponse<T> send(HttpRequest request, BodyHandler<T> body) {
        try {
            return client().send(request, body);
        } catch (ConnectException | HttpConnectTimeoutException e) {
            throw new UnavailableException(
                    "cannot reach " + authority(request),
                    "is the platform up? try 'codeflix up', or point --url at another one");
        } catch (InterruptedIOException e) {
            throw UnavailableException.afterAsking(
                    authority(request) + " did not answer in time", "try again, or see 'codeflix status'");
        } catch (IOException e) {
            throw UnavailableException.afterAsking(
                    authority(request) + " broke off without an answer", "try again, or see 'codeflix status'");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UnavailableException("interrupted", "try again");
        }
    }

    private static String authority(HttpRequest request) {
        return request.uri().getScheme() + "://" + request.uri().getAuthority();
    }
}

package io.codeflix.stack.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** As much of a person with a browser as signing in takes: follows redirects, keeps cookies, fills forms. */
final class Browser {
    private static final Pattern ACTION = Pattern.compile("action=\"([^\"]+)\"");
    private static final Pattern HIDDEN =
            Pattern.compile("<input[^>]*type=\"hidden\"[^>]*name=\"([^\"]+)\"[^>]*value=\"([^\"]*)\"");
    private static final Pattern CODE = Pattern.compile("[?&]code=([^&]+)");

    /** Cookies by name. Browsers trust the loopback interface with secure ones; Java's own cookie store does not. */
    private final Map<String, String> cookies = new HashMap<>();

    private final HttpClient client =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();

    /** Signs in where a device's address leads and says yes. */
    void approve(String address, String user, String password) throws IOException, InterruptedException {
        var consent = signIn(address, user, password);
        var done = submit(consent, Map.of("accept", "Yes"));
        assertThat(done.body()).contains("Device Login Successful");
    }

    /** Where an address leads at once. */
    String redirectOf(String address) throws IOException, InterruptedException {
        return location(get(address));
    }

    /** Signs in and returns the code in the redirect that follows. */
    String codeFor(String address, String user, String password) throws IOException, InterruptedException {
        var redirect = location(submitOnly(follow(get(address)), Map.of("username", user, "password", password)));
        var code = CODE.matcher(redirect);
        assertThat(code.find()).as(redirect).isTrue();
        return code.group(1);
    }

    private HttpResponse<String> signIn(String address, String user, String password)
            throws IOException, InterruptedException {
        return submit(follow(get(address)), Map.of("username", user, "password", password));
    }

    private HttpResponse<String> submit(HttpResponse<String> page, Map<String, String> fields)
            throws IOException, InterruptedException {
        return follow(submitOnly(page, fields));
    }

    private HttpResponse<String> submitOnly(HttpResponse<String> page, Map<String, String> fields)
            throws IOException, InterruptedException {
        var action = ACTION.matcher(page.body());
        assertThat(action.find()).as("a form in %s", page.body()).isTrue();
        var form = new HashMap<>(fields);
        HIDDEN.matcher(page.body()).results().forEach(hidden -> form.put(hidden.group(1), hidden.group(2)));
        var target = page.uri().resolve(action.group(1).replace("&amp;", "&"));
        var request = HttpRequest.newBuilder(target)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(IdentityClient.encoded(form)));
        return send(request);
    }

    private HttpResponse<String> follow(HttpResponse<String> answer) throws IOException, InterruptedException {
        var current = answer;
        while (current.statusCode() / 100 == 3) {
            current = get(current.uri().resolve(location(current)).toString());
        }
        return current;
    }

    private HttpResponse<String> get(String address) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(address)));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        if (!cookies.isEmpty()) {
            request.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
        var answer = client.send(request.build(), BodyHandlers.ofString());
        for (var header : answer.headers().allValues("Set-Cookie")) {
            var pair = header.split(";", 2)[0].split("=", 2);
            cookies.put(pair[0], pair[1]);
        }
        return answer;
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElseThrow(() -> new AssertionError(answer.body()));
    }
}

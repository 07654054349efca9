// SPDX-License-Identifier: Apache-2.0
package dev.foyer.itests.rest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.foyer.itests.Answer;
import dev.foyer.itests.Caller;
import dev.foyer.itests.Portal;
import dev.foyer.itests.WithPortal;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Pages are for people who signed in; signing in works without scripts. */
@WithPortal
class PagesIT {
    @Test
    void strangersAreLedToTheSignInPageAndBack(Portal portal) {
        Answer answer = html(portal.anonymous(), "/cases/1?view=open");

        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.header("Location")).isEqualTo("/sign-in?return=%2Fcases%2F1%3Fview%3Dopen");
    }

    @Test
    void everyPageHasTheSecurityPolicy(Portal portal) {
        for (Answer page : new Answer[] {
            html(portal.anonymous(), "/sign-in"), html(portal.as("customer@alder.example"), "/anything/at/all")
        }) {
            assertThat(page.status()).isEqualTo(200);
            assertThat(page.header("Content-Type")).startsWith("text/html");
            assertThat(page.header("Content-Security-Policy"))
                    .contains("default-src 'none'")
                    .contains("frame-ancestors 'none'")
                    .contains("base-uri 'none'")
                    .contains("require-trusted-types-for 'script'")
                    .doesNotContain("unsafe");
            assertThat(page.header("X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(page.header("Referrer-Policy")).isEqualTo("same-origin");
            assertThat(page.header("Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
        }
    }

    @Test
    void pagesCanOnlyBeRead(Portal portal) {
        Caller caller = portal.anonymous();
        Answer answer = caller.send(caller.request("./cases").DELETE());

        assertThat(answer.status()).isEqualTo(405);
        assertThat(answer.header("Allow")).isEqualTo("GET, HEAD");
    }

    @Test
    void theFormSignsIn(Portal portal) {
        Caller caller = portal.anonymous();
        Answer signedIn = form(caller, "login=customer%40alder.example&password=foyer-demo-2026&return=%2Fcases");

        assertThat(signedIn.status()).as(signedIn.toString()).isEqualTo(303);
        assertThat(signedIn.header("Location")).isEqualTo("/cases");
        assertThat(signedIn.header("Set-Cookie")).startsWith("foyer=").contains("HttpOnly");
        assertThat(caller.get("/session").status()).isEqualTo(200);
    }

    @Test
    void theFormComesBackWithWhatWentWrong(Portal portal) {
        Answer again = form(portal.anonymous(), "login=%22%3E%3Cscript%3E&password=wrong&return=%2F%2Fevil.example");

        assertThat(again.status()).isIn(401, 429);
        assertThat(again.header("Content-Type")).startsWith("text/html");
        assertThat(again.body()).doesNotContain("\"><script>", "evil.example");
    }

    @Test
    void otherSitesCannotSignSomebodyIn(Portal portal) {
        Caller caller = portal.anonymous();
        Answer answer = caller.send(caller.request("./sign-in")
                .header("Sec-Fetch-Site", "cross-site")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("login=customer%40alder.example&password=foyer-demo-2026")));

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.header("Set-Cookie")).isEmpty();
    }

    @Test
    void assetsAreKeptForEverAndSentCompressed(Portal portal) {
        Caller caller = portal.anonymous();
        Matcher script = Pattern.compile("(/assets/[\\w.-]+\\.css)")
                .matcher(html(caller, "/sign-in").body());
        assertThat(script.find()).isTrue();

        Answer asset = caller.send(caller.request("." + script.group(1)).header("Accept-Encoding", "gzip"));

        assertThat(asset.status()).isEqualTo(200);
        assertThat(asset.header("Cache-Control")).contains("immutable");
        assertThat(asset.header("Content-Encoding")).isEqualTo("gzip");
        assertThat(caller.get("./assets/nothing.js").status()).isEqualTo(404);
    }

    private static Answer html(Caller caller, String path) {
        return caller.send(caller.request("." + path).setHeader("Accept", "text/html"));
    }

    private static Answer form(Caller caller, String body) {
        return caller.send(caller.request("./sign-in")
                .setHeader("Accept", "text/html")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body)));
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.foyer.licensing.internal.file;

import static dev.foyer.licensing.test.LicenceBuilder.aLicence;
import static dev.foyer.licensing.test.LicenceBuilder.key;
import static dev.foyer.licensing.test.LicenceBuilder.signer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.nimbusds.jose.jwk.OctetKeyPair;
import com.nimbusds.jose.util.Base64URL;
import dev.foyer.licensing.Licence;
import dev.foyer.licensing.internal.LicensingProblem;
import dev.foyer.plugin.ProblemException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LicenceFileTest {
    private final OctetKeyPair key = key("meridian");
    private final Trust trust = new Trust(List.of(signer(key)));
    private final String good = aLicence().signedBy(key);

    @Test
    void aSignedLicenceSaysWhatWasSigned() {
        assertThat(LicenceFile.parse(good + "\n").verified(trust))
                .isEqualTo(aLicence().build("meridian"));
    }

    @Test
    void noByteCanBeChanged() {
        for (int place = 0; place < good.length(); place++) {
            for (char other : new char[] {'A', 'B', '_', '.', '=', ' '}) {
                if (good.charAt(place) == other || other == ' ' && place == good.length() - 1) {
                    continue;
                }
                String changed = good.substring(0, place) + other + good.substring(place + 1);
                assertThat(catchThrowableOfType(ProblemException.class, () -> verify(changed)))
                        .as("place %d becomes %s", place, other)
                        .isNotNull();
            }
        }
    }

    @Test
    void aChangedContentIsAltered() {
        String[] parts = good.split("\\.");
        String content = Base64URL.from(parts[1]).decodeToString().replace("Meridian", "Somebody");
        assertThat(problem(parts[0] + "." + Base64URL.encode(content) + "." + parts[2]))
                .isEqualTo(LicensingProblem.ALTERED);
    }

    @Test
    void theSignatureOfAnotherKeyOfTheSameNameIsAltered() {
        assertThat(problem(aLicence().signedBy(key("meridian")))).isEqualTo(LicensingProblem.ALTERED);
    }

    @Test
    void anUnknownSignerIsNamed() {
        ProblemException problem = catchThrowableOfType(
                ProblemException.class, () -> verify(aLicence().signedBy(key("stranger"))));
        assertThat(problem.type()).isEqualTo(LicensingProblem.UNKNOWN_SIGNER);
        assertThat(problem.detail().arguments()).containsExactly("stranger", "meridian");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "  ",
                "licence",
                "a.b.c",
                "{\"number\":1}",
                "....",
                // {"alg":"none"}.{}. and {"alg":"HS256","kid":"meridian"}.{}.x
                "eyJhbGciOiJub25lIn0.e30.",
                "eyJhbGciOiJIUzI1NiIsImtpZCI6Im1lcmlkaWFuIn0.e30.eA"
            })
    void whatIsNoLicenceIsSaidToBeNone(String text) {
        assertThat(problem(text)).isEqualTo(LicensingProblem.NOT_A_LICENCE);
    }

    @Test
    void anEndlessFileIsNotRead() {
        assertThat(problem("a".repeat(70_000))).isEqualTo(LicensingProblem.NOT_A_LICENCE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "null",
                "{\"jti\":\"1\",\"sub\":\"M\",\"nbf\":1,\"exp\":2,\"editions\":[\"gold\"],\"products\":[\"studio\"]}",
                "{\"jti\":\"1\",\"sub\":\"M\",\"nbf\":2,\"exp\":1,\"editions\":[\"customer\"],\"products\":[\"studio\"]}",
                "{\"jti\":\"1\",\"sub\":\"M\",\"nbf\":1,\"exp\":2,\"editions\":[],\"products\":[\"studio\"]}",
                "{\"jti\":\"1\",\"sub\":\"M\",\"nbf\":1,\"exp\":2,\"editions\":[\"customer\"],\"products\":[null]}",
                "{\"jti\":\"1\",\"sub\":\"M\",\"nbf\":1,\"exp\":2,\"editions\":[\"customer\"],\"products\":[\"studio\"],"
                        + "\"seats\":{\"customer\":-1}}",
                "{\"jti\":\"1\",\"sub\":\"M\",\"nbf\":1,\"exp\":2,\"editions\":[\"customer\"],\"products\":[\"studio\"],"
                        + "\"seats\":{\"customer\":\"many\"}}",
                "{\"jti\":\"1\",\"sub\":\"M\",\"nbf\":1,\"exp\":2,\"editions\":[\"customer\"],\"products\":[\"studio\"],"
                        + "\"seats\":{\"customer\":99999999999}}",
                "{\"jti\":\"1\",\"sub\":\"M\",\"nbf\":1,\"exp\":2,\"editions\":[\"customer\"],\"products\":[\"studio\"],"
                        + "\"employeeSeats\":\"ten\"}"
            })
    void signedNonsenseIsMalformed(String claims) throws Exception {
        String header = good.substring(0, good.indexOf('.'));
        String content = header + "." + Base64URL.encode(claims);
        byte[] signature = Ed25519.sign(key, content.getBytes(StandardCharsets.US_ASCII));
        assertThat(problem(content + "." + Base64URL.encode(signature))).isEqualTo(LicensingProblem.MALFORMED);
    }

    @Test
    void anEvaluationSignerSignsNothingElse() {
        Trust limited = new Trust(List.of(new Signer("meridian", key.toPublicJWK(), true)));
        String evaluation = aLicence().evaluation().signedBy(key);
        assertThat(LicenceFile.parse(evaluation).verified(limited).evaluation()).isTrue();
        assertThat(catchThrowableOfType(ProblemException.class, () -> LicenceFile.parse(good)
                                .verified(limited))
                        .type())
                .isEqualTo(LicensingProblem.SIGNER_LIMITED);
    }

    private Object problem(String text) {
        return catchThrowableOfType(ProblemException.class, () -> verify(text)).type();
    }

    private Licence verify(String text) {
        return LicenceFile.parse(text).verified(trust);
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.foyer.licensing.internal.file;

import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.OctetKeyPair;
import com.nimbusds.jose.util.JSONObjectUtils;
import java.text.ParseException;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Somebody whose licences are accepted.
 *
 * @param name the {@code kid} of the key
 * @param key its public part
 * @param evaluationOnly whether the key may sign nothing but evaluation licences
 */
public record Signer(String name, OctetKeyPair key, boolean evaluationOnly) {
    private static final String EVALUATION_ONLY = "foyer:evaluation-only";

    /**
     * Reads a JWK file.
     *
     * @throws ParseException saying what is wrong
     */
    public static Signer parse(String jwk) throws ParseException {
        Map<String, Object> json = JSONObjectUtils.parse(jwk);
        OctetKeyPair key = OctetKeyPair.parse(json);
        if (!Curve.Ed25519.equals(key.getCurve())) {
            throw new ParseException("The curve is " + key.getCurve() + ", not Ed25519", 0);
        }
        if (key.getKeyID() == null || key.getKeyID().isBlank()) {
            throw new ParseException("The name of the signer (kid) is missing", 0);
        }
        return new Signer(key.getKeyID(), key.toPublicJWK(), Boolean.TRUE.equals(json.get(EVALUATION_ONLY)));
    }

    /** The text of its JWK file. */
    public String toJwk() {
        Map<String, Object> json = new LinkedHashMap<>(key.toJSONObject());
        if (evaluationOnly) {
            json.put(EVALUATION_ONLY, true);
        }
        return JSONObjectUtils.toJSONString(json) + "\n";
    }
}

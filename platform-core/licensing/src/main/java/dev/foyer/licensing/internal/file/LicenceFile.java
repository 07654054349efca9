// SPDX-License-Identifier: Apache-2.0
package dev.foyer.licensing.internal.file;

import static dev.foyer.licensing.internal.LicensingProblem.ALTERED;
import static dev.foyer.licensing.internal.LicensingProblem.NOT_A_LICENCE;
import static dev.foyer.licensing.internal.LicensingProblem.SIGNER_LIMITED;
import static dev.foyer.licensing.internal.LicensingProblem.UNKNOWN_SIGNER;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.jwk.OctetKeyPair;
import com.nimbusds.jose.util.Base64URL;
import dev.foyer.licensing.Licence;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.text.ParseException;
import java.util.List;

/** A licence file: a compact JWS (EdDSA with Ed25519) whose payload is a claims set. */
public final class LicenceFile {
    private static final JOSEObjectType TYPE = new JOSEObjectType("foyer-licence+jwt");
    private static final int LONGEST = 65_536;

    private final JWSObject jws;
    private final String text;

    private LicenceFile(JWSObject jws, String text) {
        this.jws = jws;
        this.text = text;
    }

    /**
     * Reads a file without looking at its signature.
     *
     * @throws dev.foyer.plugin.ProblemException if it is no licence
     */
    public static LicenceFile parse(String content) {
        String text = content.strip();
        if (text.isEmpty()) {
            throw NOT_A_LICENCE.because("licensing.not-a-licence.empty");
        }
        if (text.length() > LONGEST) {
            throw NOT_A_LICENCE.because("licensing.not-a-licence.long", LONGEST);
        }
        try {
            LicenceFile file = new LicenceFile(JWSObject.parse(text), text);
            file.checkHeader();
            return file;
        } catch (ParseException e) {
            throw NOT_A_LICENCE.because("licensing.not-a-licence.form");
        }
    }

    private void checkHeader() {
        JWSHeader header = jws.getHeader();
        boolean ours = TYPE.equals(header.getType())
                && JWSAlgorithm.EdDSA.equals(header.getAlgorithm())
                && header.getCriticalParams() == null
                && header.getKeyID() != null;
        if (!ours) {
            throw NOT_A_LICENCE.because("licensing.not-a-licence.header");
        }
    }

    /** Signs a licence in the name of a key. */
    public static LicenceFile sign(Licence licence, OctetKeyPair key) throws GeneralSecurityException {
        JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.EdDSA)
                .type(TYPE)
                .keyID(key.getKeyID())
                .build();
        Payload payload = LicenceClaims.write(licence).toPayload();
        String content = header.toBase64URL() + "." + payload.toBase64URL();
        byte[] signature = Ed25519.sign(key, content.getBytes(StandardCharsets.US_ASCII));
        return parse(content + "." + Base64URL.encode(signature));
    }

    /** A new pair of keys; the name of the signer is its {@code kid}. */
    public static OctetKeyPair newKey(String name) throws GeneralSecurityException {
        return Ed25519.generate(name);
    }

    /** What it says, unverified: to be shown, never to be relied on. */
    public Licence claimed() {
        return LicenceClaims.read(jws.getPayload().toString(), jws.getHeader().getKeyID());
    }

    /**
     * What it says, signed by somebody trusted.
     *
     * @throws dev.foyer.plugin.ProblemException if it is not
     */
    public Licence verified(Trust trust) {
        String name = jws.getHeader().getKeyID();
        List<Signer> signers = trust.named(name);
        if (signers.isEmpty()) {
            throw UNKNOWN_SIGNER.because("licensing.unknown-signer", name, trust.names());
        }
        Signer signer = signers.stream()
                .filter(this::signedBy)
                .findFirst()
                .orElseThrow(() -> ALTERED.because("licensing.altered", name));
        return limited(signer, claimed());
    }

    private static Licence limited(Signer signer, Licence licence) {
        if (signer.evaluationOnly() && !licence.evaluation()) {
            throw SIGNER_LIMITED.because("licensing.signer-limited", signer.name());
        }
        return licence;
    }

    /** A signature has exactly one spelling, so that no byte of a file can be changed unnoticed. */
    private boolean signedBy(Signer signer) {
        byte[] signature = jws.getSignature().decode();
        String spelled = jws.getParsedParts()[0] + "." + jws.getParsedParts()[1] + "." + Base64URL.encode(signature);
        return spelled.equals(text) && Ed25519.verify(signer.key(), jws.getSigningInput(), signature);
    }

    /** The compact serialization. */
    public String text() {
        return text;
    }
}

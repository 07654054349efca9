// SPDX-License-Identifier: Apache-2.0
package dev.foyer.licensing.internal.file;

import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.OctetKeyPair;
import com.nimbusds.jose.util.Base64URL;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.HexFormat;

/** Ed25519 with the provider of the JDK, for keys written as JWK. */
final class Ed25519 {
    private static final String NAME = "Ed25519";
    private static final byte[] PUBLIC_PREFIX = HexFormat.of().parseHex("302a300506032b6570032100");
    private static final byte[] PRIVATE_PREFIX = HexFormat.of().parseHex("302e020100300506032b657004220420");
    private static final int KEY_LENGTH = 32;

    private Ed25519() {}

    static OctetKeyPair generate(String name) throws GeneralSecurityException {
        KeyPair pair = KeyPairGenerator.getInstance(NAME).generateKeyPair();
        return new OctetKeyPair.Builder(Curve.Ed25519, last(pair.getPublic().getEncoded()))
                .d(last(pair.getPrivate().getEncoded()))
                .keyID(name)
                .build();
    }

    static byte[] sign(OctetKeyPair key, byte[] content) throws GeneralSecurityException {
        byte[] encoded = concat(PRIVATE_PREFIX, key.getDecodedD());
        PrivateKey secret = KeyFactory.getInstance(NAME).generatePrivate(new PKCS8EncodedKeySpec(encoded));
        Signature signature = Signature.getInstance(NAME);
        signature.initSign(secret);
        signature.update(content);
        return signature.sign();
    }

    static boolean verify(OctetKeyPair key, byte[] content, byte[] signed) {
        try {
            byte[] encoded = concat(PUBLIC_PREFIX, key.getDecodedX());
            PublicKey known = KeyFactory.getInstance(NAME).generatePublic(new X509EncodedKeySpec(encoded));
            Signature signature = Signature.getInstance(NAME);
            signature.initVerify(known);
            signature.update(content);
            return signature.verify(signed);
        } catch (GeneralSecurityException notASignatureOfThisKey) {
            return false;
        }
    }

    private static Base64URL last(byte[] encoded) {
        return Base64URL.encode(Arrays.copyOfRange(encoded, encoded.length - KEY_LENGTH, encoded.length));
    }

    private static byte[] concat(byte[] prefix, byte[] key) {
        byte[] whole = Arrays.copyOf(prefix, prefix.length + key.length);
        System.arraycopy(key, 0, whole, prefix.length, key.length);
        return whole;
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.foyer.deployment.internal.signature;

import static dev.foyer.deployment.internal.DeploymentProblem.ALTERED;
import static dev.foyer.deployment.internal.DeploymentProblem.EXPIRED_SIGNER;
import static dev.foyer.deployment.internal.DeploymentProblem.PARTLY_SIGNED;
import static dev.foyer.deployment.internal.DeploymentProblem.REVOKED_SIGNER;
import static dev.foyer.deployment.internal.DeploymentProblem.UNKNOWN_SIGNER;
import static dev.foyer.deployment.internal.DeploymentProblem.UNSIGNED;

import dev.foyer.deployment.Signer;
import dev.foyer.deployment.internal.archive.Scan;
import dev.foyer.deployment.internal.signature.TrustedSigners.Verdict;
import dev.foyer.plugin.ProblemException;
import dev.foyer.plugin.ProblemType;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Decides whether the signature of an archive counts (spec P-9). In doubt it does not. */
public final class Signatures {
    /** What makes up a signature cannot be covered by it. */
    private static final Pattern OF_THE_SIGNATURE =
            Pattern.compile("META-INF/(MANIFEST\\.MF|SIG-[^/]*|[^/]+\\.(SF|RSA|DSA|EC))", Pattern.CASE_INSENSITIVE);

    private final TrustedSigners trusted;
    private final boolean unsignedAllowed;

    public Signatures(TrustedSigners trusted, boolean unsignedAllowed) {
        this.trusted = trusted;
        this.unsignedAllowed = unsignedAllowed;
    }

    /**
     * The trusted signer of every entry; empty only for an archive without any signature where such ones are allowed.
     *
     * @throws dev.foyer.plugin.ProblemException that says why the signature does not count
     */
    public Optional<Signer> check(Scan scan, Instant at) {
        List<String> entries = scan.signers().keySet().stream()
                .filter(name -> !OF_THE_SIGNATURE.matcher(name).matches())
                .toList();
        Map<Boolean, List<String>> covered = entries.stream()
                .collect(Collectors.partitioningBy(
                        name -> !scan.signers().getOrDefault(name, List.of()).isEmpty()));
        if (covered.getOrDefault(true, List.of()).isEmpty()) {
            return unsigned(scan);
        }
        covered.getOrDefault(false, List.of()).stream().findFirst().ifPresent(bare -> {
            throw PARTLY_SIGNED.because("deployment.signature.partly", bare).with("entry", bare);
        });
        requireComplete(scan);
        return Optional.of(judge(common(scan, entries), at));
    }

    private Optional<Signer> unsigned(Scan scan) {
        boolean tried = scan.names().stream()
                .anyMatch(name -> OF_THE_SIGNATURE.matcher(name).matches() && !name.endsWith("MANIFEST.MF"));
        if (tried) {
            throw UNSIGNED.because("deployment.signature.void");
        }
        if (!unsignedAllowed) {
            throw UNSIGNED.because("deployment.signature.unsigned");
        }
        return Optional.empty();
    }

    /** Java does not mind when a signed entry was taken out. */
    private static void requireComplete(Scan scan) {
        scan.manifest().getEntries().keySet().stream()
                .filter(name -> !scan.names().contains(name))
                .findFirst()
                .ifPresent(gone -> {
                    throw ALTERED.because("deployment.signature.gone", gone).with("entry", gone);
                });
    }

    /** The chains that signed every entry. */
    private static Set<List<X509Certificate>> common(Scan scan, List<String> entries) {
        Set<List<X509Certificate>> common = new LinkedHashSet<>();
        for (int index = 0; index < entries.size(); index++) {
            List<List<X509Certificate>> chains = scan.signers().getOrDefault(entries.get(index), List.of()).stream()
                    .map(signer -> chain(signer.getSignerCertPath().getCertificates()))
                    .toList();
            if (index == 0) {
                common.addAll(chains);
            } else {
                common.retainAll(chains);
            }
            if (common.isEmpty()) {
                throw PARTLY_SIGNED
                        .because("deployment.signature.partly", entries.get(index))
                        .with("entry", entries.get(index));
            }
        }
        return common;
    }

    private static List<X509Certificate> chain(List<? extends Certificate> certificates) {
        List<X509Certificate> chain = new ArrayList<>();
        certificates.forEach(certificate -> chain.add((X509Certificate) certificate));
        return List.copyOf(chain);
    }

    /** A revoked one spoils the archive, whoever else signed it. */
    private Signer judge(Set<List<X509Certificate>> chains, Instant at) {
        Optional<Signer> accepted = Optional.empty();
        boolean expired = false;
        for (List<X509Certificate> chain : chains) {
            Verdict verdict = trusted.judge(chain, at);
            if (verdict == Verdict.REVOKED) {
                throw refused(REVOKED_SIGNER, "deployment.signature.revoked", chain);
            }
            if (verdict == Verdict.TRUSTED && accepted.isEmpty()) {
                accepted = Optional.of(signer(chain));
            }
            expired |= verdict == Verdict.EXPIRED;
        }
        List<X509Certificate> first = chains.iterator().next();
        boolean late = expired;
        return accepted.orElseThrow(() -> late
                ? refused(EXPIRED_SIGNER, "deployment.signature.expired", first)
                : refused(UNKNOWN_SIGNER, "deployment.signature.unknown", first));
    }

    private static ProblemException refused(ProblemType problem, String key, List<X509Certificate> chain) {
        Signer signer = signer(chain);
        return problem.because(key, signer.name(), signer.validUntil().toString())
                .with("fingerprint", signer.fingerprint());
    }

    private static Signer signer(List<X509Certificate> chain) {
        X509Certificate certificate = chain.get(0);
        return new Signer(
                certificate.getSubjectX500Principal().getName(),
                Fingerprints.of(certificate),
                certificate.getNotAfter().toInstant());
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.foyer.itests.container;

import static org.ops4j.pax.exam.CoreOptions.vmOptions;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.configureConsole;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.editConfigurationFilePut;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.karafDistributionConfiguration;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.keepRuntimeFolder;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import org.ops4j.pax.exam.Option;

/** Our own distribution, unpacked and started by Pax Exam. */
final class Container {
    private static final String MAVEN = "etc/custom.system.properties";

    private Container() {}

    static Option[] options() {
        File target = new File(System.getProperty("foyer.target"), "exam");
        return new Option[] {
            karafDistributionConfiguration()
                    .frameworkUrl(new File(System.getProperty("foyer.archive"))
                            .toURI()
                            .toString())
                    .karafVersion("4.4.10")
                    .name("Foyer")
                    .unpackDirectory(target)
                    .useDeployFolder(false),
            keepRuntimeFolder(),
            configureConsole().ignoreLocalConsole().ignoreRemoteShell(),
            // The probe is fetched with Maven; the distribution itself fetches nothing.
            editConfigurationFilePut(
                    MAVEN, "org.ops4j.pax.url.mvn.localRepository", System.getProperty("maven.repository")),
            editConfigurationFilePut(
                    MAVEN, "org.ops4j.pax.url.mvn.repositories", "https://repo.maven.apache.org/maven2@id=central"),
            vmOptions("-Xmx512m", "-Dfoyer.port=" + freePort()),
        };
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.foyer.testkit.internal;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import org.apache.felix.framework.FrameworkFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.launch.Framework;
import org.osgi.service.component.runtime.ServiceComponentRuntime;

/** A test says what an upload would say of code that does not wait. */
class WaitingTest {
    private static final String COMPONENT = """
            <scr:component xmlns:scr="http://www.osgi.org/xmlns/scr/v1.5.0" name="com.example.Rule" enabled="false">
              %s
              <service><provide interface="java.lang.Runnable"/></service>
              <implementation class="com.example.Rule"/>
            </scr:component>
            """;
    private static final String MARKED =
            "<property name=\"osgi.ds.satisfying.condition.target\" value=\"(foyer.section=assets)\"/>";

    @TempDir
    Path folder;

    private Framework framework;
    private ServiceComponentRuntime components;

    @BeforeEach
    void start() throws BundleException {
        ClassPath path = ClassPath.ofThisTest();
        framework = new FrameworkFactory()
                .newFramework(Map.of(
                        Constants.FRAMEWORK_STORAGE, folder.resolve("bundles").toString(),
                        Constants.FRAMEWORK_SYSTEMPACKAGES_EXTRA, Platform.shared(path)));
        framework.start();
        BundleContext context = framework.getBundleContext();
        Bundle scr = context.installBundle(path.named("org.apache.felix.scr").location());
        scr.start();
        components = (ServiceComponentRuntime) scr.getBundleContext()
                .getService(scr.getBundleContext().getServiceReference(ServiceComponentRuntime.class));
    }

    @AfterEach
    void stop() throws Exception {
        framework.stop();
        framework.waitForStop(20_000);
    }

    @Test
    void whatWaitsForItsSectionIsTaken() throws Exception {
        Bundle plugin = started(Map.of("Service-Component", "OSGI-INF/rule.xml"), COMPONENT.formatted(MARKED));
        assertThatCode(() -> Waiting.require(components, plugin, "assets")).doesNotThrowAnyException();
        assertThatIllegalStateException()
                .isThrownBy(() -> Waiting.require(components, plugin, "cases"))
                .withMessageContaining("(foyer.section=cases)");
    }

    @Test
    void aComponentWithoutTheAnnotationIsNamed() throws Exception {
        Bundle plugin = started(Map.of("Service-Component", "OSGI-INF/rule.xml"), COMPONENT.formatted(""));
        assertThatIllegalStateException()
                .isThrownBy(() -> Waiting.require(components, plugin, "assets"))
                .withMessage(
                        "A portal would refuse com.example.assets: the component com.example.Rule does not wait for its"
                                + " section; its class lacks @SatisfyingConditionTarget(\"(foyer.section=assets)\").");
    }

    @Test
    void aBundleActivatorIsNamed() throws Exception {
        Bundle plugin = installed(Map.of(Constants.BUNDLE_ACTIVATOR, "com.example.Activator"), "");
        assertThatIllegalStateException()
                .isThrownBy(() -> Waiting.require(components, plugin, "assets"))
                .withMessageContaining("bundle activator, com.example.Activator");
    }

    private Bundle started(Map<String, String> headers, String component) throws Exception {
        Bundle bundle = installed(headers, component);
        bundle.start();
        return bundle;
    }

    private Bundle installed(Map<String, String> headers, String component) throws IOException, BundleException {
        Manifest manifest = new Manifest();
        Attributes main = manifest.getMainAttributes();
        main.putValue("Manifest-Version", "1.0");
        main.putValue(Constants.BUNDLE_MANIFESTVERSION, "2");
        main.putValue(Constants.BUNDLE_SYMBOLICNAME, "com.example.assets");
        headers.forEach(main::putValue);
        Path file = folder.resolve("assets.jar");
        try (OutputStream out = Files.newOutputStream(file);
                JarOutputStream jar = new JarOutputStream(out, manifest)) {
            jar.putNextEntry(new ZipEntry("OSGI-INF/rule.xml"));
            jar.write(component.getBytes(StandardCharsets.UTF_8));
        }
        return framework.getBundleContext().installBundle(file.toUri().toString());
    }
}

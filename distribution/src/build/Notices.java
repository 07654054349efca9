// SPDX-License-Identifier: Apache-2.0

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Properties;
import java.util.TreeMap;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Lists what the assembled distribution holds, read from the jars that lie in it: THIRD-PARTY.txt with the licence of each,
 * sbom.json (CycloneDX 1.6), and {@code build}, which tells two builds apart. A jar without a known licence fails the build.
 *
 * <p>Run as {@code java Notices.java ASSEMBLY KNOWN-LICENCES PACKAGE-LOCK VERSION}.
 */
public final class Notices {
    private static final Pattern NPM = Pattern.compile("\"node_modules/([^\"]+)\": \\{([^{}]*(?:\\{[^{}]*\\}[^{}]*)*)\\}");
    private static final List<String[]> NAMES = List.of(
            new String[] {"apache.*2", "Apache-2.0"},
            new String[] {"eclipse distribution|edl|org/licenses/BSD-3|BSD[- ]3", "BSD-3-Clause"},
            new String[] {"BSD[- ]2", "BSD-2-Clause"},
            new String[] {"epl[- ]?2|epl-v?20|eclipse public license.*2", "EPL-2.0"},
            new String[] {"\\bMIT\\b|bouncycastle", "MIT"},
            new String[] {"postgresql", "PostgreSQL"},
            new String[] {"CDDL", "CDDL-1.1"},
            new String[] {"\\bISC\\b", "ISC"},
            new String[] {"\\b0BSD\\b|public domain", "0BSD"});

    private final TreeMap<String, Component> components = new TreeMap<>();
    private final List<String> unknown = new ArrayList<>();
    private final Properties known = new Properties();

    private record Component(String purl, String group, String name, String version, String licence, String sha256) {}

    public static void main(String[] arguments) throws IOException {
        Path assembly = Path.of(arguments[0]);
        Notices notices = new Notices();
        try (var reader = Files.newBufferedReader(Path.of(arguments[1]))) {
            notices.known.load(reader);
        }
        notices.readJars(assembly.resolve("system"));
        notices.readNamed(assembly.resolve("lib"));
        notices.readNamed(assembly.resolve("tools"));
        notices.readEmbedded();
        notices.readPackages(Path.of(arguments[2]));
        notices.write(assembly, arguments[3]);
    }

    private void readJars(Path system) throws IOException {
        for (Path jar : find(system)) {
            Path version = jar.getParent();
            Path artifact = version.getParent();
            String group = system.relativize(artifact.getParent()).toString().replace('/', '.');
            add(jar, group, artifact.getFileName().toString(), version.getFileName().toString());
        }
    }

    /** Jars that only their file names tell apart. */
    private void readNamed(Path folder) throws IOException {
        for (Path jar : find(folder)) {
            Matcher name = Pattern.compile("(.+?)-(\\d.*)\\.jar").matcher(jar.getFileName().toString());
            if (name.matches() && !listed(name.group(1), name.group(2))) {
                add(jar, "", name.group(1), name.group(2));
            }
        }
    }

    private boolean listed(String name, String version) {
        return name.startsWith("foyer-")
                || components.values().stream()
                        .anyMatch(known -> known.name().equals(name) && known.version().equals(version));
    }

    private void add(Path jar, String group, String name, String version) throws IOException {
        String key = group.isEmpty() ? name : group + ":" + name;
        String licence = known.getProperty(key, licenceIn(jar));
        if (licence.isEmpty()) {
            unknown.add(key + ":" + version);
        }
        String purl = "pkg:maven/" + (group.isEmpty() ? name : group + "/" + name) + "@" + version;
        components.put(purl, new Component(purl, group, name, version, licence, sha256(jar)));
    }

    /** Pieces of other libraries inside our own bundles: {@code embedded.<group>:<name>:<version>=licence}. */
    private void readEmbedded() {
        for (String key : known.stringPropertyNames()) {
            if (key.startsWith("embedded.")) {
                String[] place = key.substring("embedded.".length()).split(":");
                String purl = "pkg:generic/" + place[1] + "@" + place[2];
                components.put(purl, new Component(purl, place[0], place[1], place[2], known.getProperty(key), ""));
            }
        }
    }

    /** Packages that end up in the browser: those of the lock file that are not for development. */
    private void readPackages(Path lock) throws IOException {
        if (!Files.exists(lock)) {
            return;
        }
        Matcher block = NPM.matcher(Files.readString(lock));
        while (block.find()) {
            String body = block.group(2);
            if (body.contains("\"dev\": true") || body.contains("\"link\": true") || body.contains("\"peer\": true")) {
                continue;
            }
            String name = block.group(1);
            String version = text(body, "version");
            String licence = known.getProperty("npm:" + name, text(body, "license"));
            if (licence.isEmpty()) {
                unknown.add("npm:" + name);
            }
            String purl = "pkg:npm/" + name.replace("@", "%40") + "@" + version;
            components.put(purl, new Component(purl, "", name, version, licence, ""));
        }
    }

    private static String text(String body, String member) {
        Matcher found = Pattern.compile("\"" + member + "\": \"([^\"]*)\"").matcher(body);
        return found.find() ? found.group(1) : "";
    }

    private static String licenceIn(Path jar) throws IOException {
        try (JarFile file = new JarFile(jar.toFile())) {
            var manifest = file.getManifest();
            String header = manifest == null ? null : manifest.getMainAttributes().getValue("Bundle-License");
            String said = header == null ? licenceInPom(file) : header;
            return NAMES.stream()
                    .filter(name -> Pattern.compile(name[0], Pattern.CASE_INSENSITIVE).matcher(said).find())
                    .map(name -> name[1])
                    .distinct()
                    .collect(Collectors.joining(" OR "));
        }
    }

    private static String licenceInPom(JarFile file) {
        return file.stream()
                .filter(entry -> entry.getName().matches("META-INF/maven/.*/pom.xml"))
                .map(entry -> {
                    try {
                        return new String(file.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                })
                .map(pom -> pom.replaceAll("(?s).*<licenses>(.*)</licenses>.*|.*", "$1"))
                .collect(Collectors.joining(" "));
    }

    private void write(Path assembly, String version) throws IOException {
        if (!unknown.isEmpty()) {
            Collections.sort(unknown);
            System.err.println("No licence is known of " + String.join(", ", unknown)
                    + "; say it in distribution/src/build/licences.properties");
            System.exit(1);
        }
        List<Component> foreign = components.values().stream()
                .filter(component -> !component.group().equals("dev.foyer"))
                .toList();
        Files.writeString(assembly.resolve("THIRD-PARTY.txt"), notice(foreign));
        Files.writeString(assembly.resolve("sbom.json"), bill(version));
        String build = sha256(components.toString().getBytes(StandardCharsets.UTF_8));
        Files.writeString(assembly.resolve("build"), build.substring(0, 16) + "\n");
    }

    private static String notice(List<Component> foreign) {
        StringBuilder text = new StringBuilder("Foyer contains the following software of others, unchanged.\n\n");
        for (Component component : foreign) {
            text.append(String.format(
                    "%-70s %-16s %s%n",
                    (component.group().isEmpty() ? "" : component.group() + ":") + component.name(),
                    component.version(),
                    component.licence()));
        }
        return text.toString();
    }

    private String bill(String version) {
        String list = components.values().stream().map(Notices::json).collect(Collectors.joining(",\n"));
        return """
                {
                  "bomFormat": "CycloneDX",
                  "specVersion": "1.6",
                  "version": 1,
                  "metadata": {
                    "component": {"type": "application", "bom-ref": "foyer", "name": "Foyer", "version": "%s",
                      "licenses": [{"expression": "Apache-2.0"}]}
                  },
                  "components": [
                %s
                  ]
                }
                """
                .formatted(version, list);
    }

    private static String json(Component component) {
        return "    {\"type\": \"library\", \"bom-ref\": \"" + component.purl() + "\""
                + (component.group().isEmpty() ? "" : ", \"group\": \"" + component.group() + "\"")
                + ", \"name\": \"" + component.name() + "\", \"version\": \"" + component.version() + "\""
                + ", \"licenses\": [{\"expression\": \"" + component.licence() + "\"}]"
                + (component.sha256().isEmpty()
                        ? ""
                        : ", \"hashes\": [{\"alg\": \"SHA-256\", \"content\": \"" + component.sha256() + "\"}]")
                + ", \"purl\": \"" + component.purl() + "\"}";
    }

    private static List<Path> find(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".jar")).sorted().toList();
        }
    }

    private static String sha256(Path file) throws IOException {
        return sha256(Files.readAllBytes(file));
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.section;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.foyer.plugin.Text;
import dev.foyer.records.internal.descriptor.Fault;
import dev.foyer.records.internal.descriptor.Reading;
import dev.foyer.records.model.SectionType;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.osgi.framework.Bundle;

/** Reads the descriptors of bundles. */
final class DescriptorFiles {
    private static final String ENGLISH = Descriptor.FOLDER + "i18n/en.json";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final KnownReadings KNOWN = new KnownReadings();

    private DescriptorFiles() {}

    static Reading read(Descriptor descriptor) {
        try (InputStream content = descriptor.content().openStream()) {
            Reading reading = KNOWN.read(
                    descriptor.file(),
                    content.readAllBytes(),
                    texts(descriptor.bundle()),
                    path -> descriptor.bundle().getEntry(Descriptor.FOLDER + path) != null);
            return named(descriptor.code(), descriptor.file(), reading);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** A descriptor that lies in no bundle of this node. */
    static Reading read(String code, byte[] content, Optional<Set<String>> texts, Predicate<String> files) {
        String file = code + Descriptor.SUFFIX;
        return named(code, file, KNOWN.read(file, content, texts, files));
    }

    /** One noun names the section everywhere, the file included. */
    private static Reading named(String code, String file, Reading reading) {
        return reading.section()
                .filter(section -> !section.code().equals(code))
                .map(section -> misnamed(file, section, reading))
                .orElse(reading);
    }

    private static Reading misnamed(String file, SectionType section, Reading reading) {
        String expected = section.code() + Descriptor.SUFFIX;
        List<Fault> faults = new ArrayList<>(reading.faults());
        faults.add(new Fault(
                file, 1, 1, false, "the section is ‘" + section.code() + "’, so the file must be named " + expected));
        return new Reading(Optional.empty(), faults);
    }

    private static Optional<Set<String>> texts(Bundle bundle) throws IOException {
        URL english = bundle.getEntry(ENGLISH);
        if (english == null) {
            return Optional.empty();
        }
        try (InputStream json = english.openStream()) {
            Set<String> keys = new HashSet<>();
            JSON.readTree(json).fieldNames().forEachRemaining(keys::add);
            return Optional.of(keys);
        }
    }

    /** All mistakes, one a line. */
    static Text cause(Reading reading) {
        return Text.of(
                "records.section.descriptor",
                reading.errors().stream().map(Fault::toString).collect(Collectors.joining("\n")));
    }
}

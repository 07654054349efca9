// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.section;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.foyer.plugin.Text;
import dev.foyer.records.internal.descriptor.Fault;
import dev.foyer.records.internal.descriptor.Reading;
import dev.foyer.records.internal.descriptor.SectionReader;
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
import java.util.stream.Collectors;
import org.osgi.framework.Bundle;

/** Reads the descriptors of bundles. */
final class DescriptorFiles {
    private static final String ENGLISH = Descriptor.FOLDER + "i18n/en.json";
    private static final ObjectMapper JSON = new ObjectMapper();

    private DescriptorFiles() {}

    static Reading read(Descriptor descriptor) {
        try (InputStream content = descriptor.content().openStream()) {
            Reading reading = SectionReader.reading(descriptor.file(), content, texts(descriptor.bundle()));
            return reading.section()
                    .map(section -> named(descriptor, section, reading))
                    .orElse(reading);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** One noun names the section everywhere, the file included. */
    private static Reading named(Descriptor descriptor, SectionType section, Reading reading) {
        if (section.code().equals(descriptor.code())) {
            return reading;
        }
        List<Fault> faults = new ArrayList<>(reading.faults());
        faults.add(new Fault(
                descriptor.file(),
                1,
                1,
                false,
                "the section is ‘" + section.code() + "’, so the file must be named " + section.code()
                        + ".section.yaml"));
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

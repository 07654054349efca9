// SPDX-License-Identifier: Apache-2.0
package dev.foyer.licensing.internal;

import static java.util.Objects.requireNonNull;

import dev.foyer.licensing.Decision;
import dev.foyer.licensing.Edition;
import dev.foyer.licensing.Licence;
import dev.foyer.licensing.Licensing;
import dev.foyer.licensing.Operation;
import dev.foyer.licensing.internal.Allowances.Question;
import dev.foyer.licensing.internal.file.LicenceFile;
import dev.foyer.licensing.internal.matrix.Cell;
import dev.foyer.licensing.internal.matrix.Matrix;
import dev.foyer.plugin.Viewer;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Answers from the book of this node; changes go to the store and from there into the books of all nodes. Immediate,
 * because what it needs installs the first licence and tells listeners without being asked.
 */
@Component(immediate = true)
public final class LicensingService implements Licensing {
    private static final Set<Operation> EVERYTHING = Set.of(Operation.values());

    private final Allowances allowances = new Allowances();
    private final Desk desk;
    private final Matrix matrix;
    private final Decisions decisions;
    private final Acceptance acceptance;
    private final LicenceBook book;

    /** Answers from what the services of this bundle share. */
    @Activate
    public LicensingService(@Reference Desk desk) {
        this.desk = requireNonNull(desk, "desk is null");
        this.matrix = desk.matrix;
        this.decisions = desk.decisions;
        this.acceptance = new Acceptance(desk.matrix);
        this.book = desk.book;
    }

    @Override
    public Optional<Licence> inForce() {
        return desk.terms().inForce();
    }

    @Override
    public Optional<Installed> installed() {
        return book.page().reading().map(reading -> reading.installed(desk.time.now()));
    }

    @Override
    public Decision decide(String section) {
        return decisions
                .platform(section)
                .or(() -> desk.terms().begun().map(licence -> decide(section, licence)))
                .orElseGet(() -> desk.refusals.without(book.page().reading(), desk.time.now()));
    }

    private Decision decide(String section, Licence licence) {
        Optional<Map<Edition, Cell>> row = matrix.section(section);
        if (row.isPresent()) {
            return decisions.base(row.get(), licence);
        }
        if (!book.page().custom().contains(section)) {
            desk.store.addCustomSection(section);
            book.refresh();
        }
        return decisions.custom(section, licence, book.page().custom());
    }

    @Override
    public void release(String section) {
        desk.store.removeCustomSection(section);
        desk.watch.now();
    }

    @Override
    public Set<Operation> allowed(String section, Viewer viewer) {
        if (matrix.platform().contains(section)) {
            return EVERYTHING;
        }
        Terms terms = desk.terms();
        Optional<Licence> licence = viewer.external() ? terms.inForce() : terms.begun();
        if (licence.isEmpty()) {
            return Set.of();
        }
        Question question = new Question(section, viewer.external(), viewer.editions());
        return allowances.find(terms, question, it -> allowed(it, licence.get()));
    }

    @Override
    public Object stamp() {
        return desk.terms();
    }

    private Set<Operation> allowed(Question question, Licence licence) {
        if (!decide(question.section(), licence).allowed()) {
            return Set.of();
        }
        return question.external()
                ? decisions.operations(question.section(), licence, question.editions())
                : EVERYTHING;
    }

    @Override
    public Installed install(String jws, Optional<UUID> by) {
        LicenceFile file = LicenceFile.parse(jws);
        Optional<Instant> issued = file.claimed().terms().issued();
        Acceptance.Place place = new Acceptance.Place(desk.installation, desk.time.now(issued));
        acceptance.accept(file, book.trust(), place);
        desk.store.install(file.text(), by, issued.filter(it -> desk.time.begins(issued)));
        desk.watch.now();
        return installed().orElseThrow();
    }

    @Override
    public boolean remove(Optional<UUID> by) {
        boolean removed = desk.store.remove(by);
        desk.watch.now();
        return removed;
    }

    @Override
    public List<Row> matrix() {
        return matrix.sections().entrySet().stream()
                .map(row -> new Row(row.getKey(), texts(row.getValue())))
                .toList();
    }

    private static Map<String, String> texts(Map<Edition, Cell> cells) {
        Map<String, String> texts = new LinkedHashMap<>();
        cells.forEach((edition, cell) -> texts.put(edition.code(), cell.text()));
        return texts;
    }

    @Override
    public Map<String, Long> limits() {
        return desk.terms().begun().map(decisions::limits).orElse(Map.of());
    }
}

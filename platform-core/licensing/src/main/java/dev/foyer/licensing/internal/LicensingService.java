// SPDX-License-Identifier: Apache-2.0
package dev.foyer.licensing.internal;

import dev.foyer.database.Database;
import dev.foyer.database.Mappers;
import dev.foyer.database.Migrations;
import dev.foyer.database.Notices;
import dev.foyer.licensing.Decision;
import dev.foyer.licensing.Edition;
import dev.foyer.licensing.Licence;
import dev.foyer.licensing.Licensing;
import dev.foyer.licensing.Operation;
import dev.foyer.licensing.internal.Allowances.Question;
import dev.foyer.licensing.internal.file.LicenceFile;
import dev.foyer.licensing.internal.matrix.Cell;
import dev.foyer.licensing.internal.matrix.Matrix;
import dev.foyer.licensing.internal.store.LicenceStore;
import dev.foyer.plugin.Viewer;
import java.time.Clock;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/**
 * Answers from the book of this node; changes go to the store and from there into the books of all nodes. Immediate,
 * because it installs the first licence and tells listeners without being asked.
 */
@Component(immediate = true)
public final class LicensingService implements Licensing {
    private final Matrix matrix = Matrix.load();
    private final Decisions decisions = new Decisions(matrix);
    private final Acceptance acceptance = new Acceptance(matrix);
    private final Refusals refusals = new Refusals();
    private final Allowances allowances = new Allowances();
    private final LicenceStore store;
    private final LicenceBook book;
    private final Clock clock;
    private final Watch watch;

    /** Brings the schema up to date and starts to watch. */
    @Activate
    public LicensingService(
            @Reference Database database,
            @Reference Migrations migrations,
            @Reference Mappers mappers,
            @Reference Notices notices,
            BundleContext context) {
        this(Setting.ofInstallation(database, migrations, mappers, notices, context));
    }

    LicensingService(Setting setting) {
        this.store = setting.store();
        this.book = new LicenceBook(store, setting.folders());
        this.clock = setting.clock();
        new FirstLicence(store, setting.firstLicence()).installIfNeverAny();
        book.refresh();
        this.watch = new Watch(book, new Announcer(setting.listeners()), clock);
        watch.start(setting.notices());
    }

    @Deactivate
    void close() {
        watch.close();
    }

    @Override
    public Optional<Licence> inForce() {
        return inForce(book.page());
    }

    private Optional<Licence> inForce(LicenceBook.Page page) {
        return page.reading()
                .filter(reading -> reading.state(clock.instant()) == Reading.State.IN_FORCE)
                .map(Reading::licence);
    }

    @Override
    public Optional<Installed> installed() {
        return book.page().reading().map(reading -> reading.installed(clock.instant()));
    }

    @Override
    public Decision decide(String section) {
        return decisions
                .platform(section)
                .or(() -> inForce().map(licence -> decide(section, licence)))
                .orElseGet(() -> refusals.without(book.page().reading(), clock.instant()));
    }

    private Decision decide(String section, Licence licence) {
        Optional<Map<Edition, Cell>> row = matrix.section(section);
        if (row.isPresent()) {
            return decisions.base(row.get(), licence);
        }
        if (!book.page().custom().contains(section)) {
            store.addCustomSection(section);
            book.refresh();
        }
        return decisions.custom(section, licence, book.page().custom());
    }

    @Override
    public void release(String section) {
        store.removeCustomSection(section);
        watch.now();
    }

    @Override
    public Set<Operation> allowed(String section, Viewer viewer) {
        if (decisions.platform(section).isPresent()) {
            return EnumSet.allOf(Operation.class);
        }
        LicenceBook.Page page = book.page();
        Question question = new Question(section, viewer.external(), viewer.editions());
        return inForce(page)
                .map(licence -> allowances.find(page, licence, question, () -> allowed(question, licence)))
                .orElse(Set.of());
    }

    private Set<Operation> allowed(Question question, Licence licence) {
        if (!decide(question.section(), licence).allowed()) {
            return Set.of();
        }
        return question.external()
                ? decisions.operations(question.section(), licence, question.editions())
                : EnumSet.allOf(Operation.class);
    }

    @Override
    public Installed install(String jws, Optional<UUID> by) {
        LicenceFile file = LicenceFile.parse(jws);
        acceptance.accept(file, book.trust(), clock.instant());
        store.install(file.text(), by);
        watch.now();
        return installed().orElseThrow();
    }

    @Override
    public boolean remove(Optional<UUID> by) {
        boolean removed = store.remove(by);
        watch.now();
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
        return inForce().map(decisions::limits).orElse(Map.of());
    }
}

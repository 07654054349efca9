// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.exchange;

import dev.foyer.plugin.ProblemException;
import dev.foyer.plugin.Text;
import dev.foyer.plugin.Violation;
import dev.foyer.records.SheetImport.Options;
import dev.foyer.records.internal.access.Grant;
import dev.foyer.records.internal.exchange.SheetPlan.Key;
import dev.foyer.records.internal.exchange.SheetPlan.Place;
import dev.foyer.records.model.Field;
import dev.foyer.records.model.FieldType;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds out what the columns of a table mean; what was said about them must fit, what was not is guessed. */
final class SheetPlanner {
    private static final Set<FieldType> KEYS = EnumSet.of(
            FieldType.TEXT, FieldType.EMAIL, FieldType.PHONE, FieldType.URL, FieldType.NUMBER, FieldType.INTEGER);

    private final Titles names;
    private final Grant grant;
    private final List<String> titles;
    private final Options options;
    private final List<Violation> faults = new ArrayList<>();
    private final Set<String> taken = new HashSet<>();

    SheetPlanner(Titles names, Grant grant, List<String> titles, Options options) {
        this.names = names;
        this.grant = grant;
        this.titles = titles;
        this.options = options;
    }

    SheetPlan plan() {
        options.mapping().keySet().stream()
                .filter(title -> !titles.contains(title))
                .forEach(title -> fault("/mapping/" + title, "unknown", "records.sheet.no-column", title));
        List<Place> places = titles.stream().map(this::place).toList();
        Optional<Key> key = options.key().flatMap(name -> key(name, places));
        if (faults.isEmpty() && places.stream().allMatch(place -> place.field().isEmpty())) {
            fault("/mapping", "required", "records.sheet.nothing");
        }
        if (!faults.isEmpty()) {
            // Who has to say what the columns mean must know which ones there are.
            throw ProblemException.invalid(faults).with("columns", titles);
        }
        return new SheetPlan(places, key, options.clear());
    }

    private Place place(String title) {
        String said = options.mapping().get(title);
        Optional<Field> field = said == null
                ? names.field(title).filter(this::writable).filter(one -> !taken.contains(one.code()))
                : said(title, said);
        field.map(Field::code).ifPresent(taken::add);
        return new Place(title, field);
    }

    private Optional<Field> said(String title, String code) {
        if (code.isBlank()) {
            return Optional.empty();
        }
        Optional<Field> field = names.field(code);
        if (field.isEmpty()) {
            fault("/mapping/" + title, "unknown", "records.problem.field", code);
        } else if (!writable(field.get()) && !isKey(title, field.get())) {
            fault("/mapping/" + title, "read-only", "records.invalid.read-only");
        } else if (taken.contains(field.get().code())) {
            fault("/mapping/" + title, "twice", "records.sheet.twice", code);
        }
        return field.filter(this::writable);
    }

    private boolean isKey(String title, Field field) {
        return options.key()
                .filter(key -> key.equals(title) || key.equals(field.code()))
                .isPresent();
    }

    private boolean writable(Field field) {
        return field.type() != FieldType.FILE && (grant.creates(field.code()) || grant.edits(field.code()));
    }

    private Optional<Key> key(String name, List<Place> places) {
        int place = column(name, places);
        if (place < 0) {
            fault("/key", "unknown", "records.sheet.no-column", name);
            return Optional.empty();
        }
        String title = titles.get(place);
        if (name.equalsIgnoreCase("id") || title.equalsIgnoreCase("id")) {
            return Optional.of(new Key(place, Optional.empty(), false, false));
        }
        Optional<Field> field = places.get(place).field().or(() -> meant(title));
        if (field.isEmpty()) {
            return Optional.of(new Key(place, field, true, true));
        }
        if (!KEYS.contains(field.get().type()) || !grant.reads(field.get().code())) {
            fault("/key", "key", "records.sheet.no-key", title);
        }
        return Optional.of(
                new Key(place, field, false, grant.creates(field.get().code())));
    }

    private Optional<Field> meant(String title) {
        String said = options.mapping().get(title);
        return said == null ? names.field(title) : said.isBlank() ? Optional.empty() : names.field(said);
    }

    /** The column of a title, or of the field of a code. */
    private int column(String name, List<Place> places) {
        int titled = titles.indexOf(name);
        if (titled >= 0) {
            return titled;
        }
        for (int place = 0; place < places.size(); place++) {
            String title = titles.get(place);
            boolean same =
                    meant(title).filter(field -> field.code().equals(name)).isPresent();
            if (same || title.equalsIgnoreCase(name)) {
                return place;
            }
        }
        return -1;
    }

    private void fault(String pointer, String code, String key, Object... arguments) {
        faults.add(new Violation(pointer, code, Text.of(key, arguments)));
    }
}

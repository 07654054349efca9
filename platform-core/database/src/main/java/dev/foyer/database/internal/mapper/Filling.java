// SPDX-License-Identifier: Apache-2.0
package dev.foyer.database.internal.mapper;

import dev.foyer.database.Mappers.Piece;
import dev.foyer.database.Mappers.Places;
import dev.foyer.database.Mappers.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.ibatis.mapping.BoundSql;
import org.apache.ibatis.mapping.ParameterMapping;
import org.apache.ibatis.session.Configuration;

/** Puts pieces into the places of a statement, and their values among those that it has. */
final class Filling {
    private static final Pattern MARK = Pattern.compile("\"foyer:([^\"]*)\"");
    private static final String PARAMETER = "foyerPiece";

    private final Configuration configuration;
    private final Places places;

    Filling(Configuration configuration, Places places) {
        this.configuration = configuration;
        this.places = places;
    }

    /** What stands for a place until it is filled: the name of a table that cannot be, should it be forgotten. */
    static String mark(String name) {
        return "\"foyer:" + name.replace("\"", "") + "\"";
    }

    BoundSql filled(BoundSql written) {
        places.check(written.getSql());
        Matcher mark = MARK.matcher(written.getSql());
        StringBuilder text = new StringBuilder();
        List<ParameterMapping> mappings = new ArrayList<>();
        Map<String, Value> values = new LinkedHashMap<>();
        int from = 0;
        while (mark.find()) {
            take(written, from, mark.start(), text, mappings);
            Piece piece = places.piece(mark.group(1));
            text.append(piece.text());
            piece.values().forEach(value -> mappings.add(mapping(value, values)));
            from = mark.end();
        }
        take(written, from, written.getSql().length(), text, mappings);
        return whole(written, text.toString(), mappings, values);
    }

    /** The text between two places, with as many of the mappings as it has question marks. */
    private static void take(BoundSql written, int from, int to, StringBuilder text, List<ParameterMapping> mappings) {
        String part = written.getSql().substring(from, to);
        text.append(part);
        List<ParameterMapping> all = written.getParameterMappings();
        int first = QuestionMarks.in(written.getSql().substring(0, from));
        mappings.addAll(all.subList(first, Math.min(all.size(), first + QuestionMarks.in(part))));
    }

    private ParameterMapping mapping(Value value, Map<String, Value> values) {
        String name = PARAMETER + values.size();
        values.put(name, value);
        return new ParameterMapping.Builder(configuration, name, new ValueHandler()).build();
    }

    private BoundSql whole(BoundSql written, String text, List<ParameterMapping> mappings, Map<String, Value> values) {
        BoundSql whole = new BoundSql(configuration, text, mappings, written.getParameterObject());
        written.getAdditionalParameters().forEach(whole::setAdditionalParameter);
        values.forEach(whole::setAdditionalParameter);
        return whole;
    }
}

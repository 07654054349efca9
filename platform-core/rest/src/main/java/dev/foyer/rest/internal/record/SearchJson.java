// SPDX-License-Identifier: Apache-2.0
package dev.foyer.rest.internal.record;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonSerializable;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.jsontype.TypeSerializer;
import dev.foyer.records.Search;
import dev.foyer.rest.internal.json.Looks;
import dev.foyer.rest.internal.json.ObjectLooks;
import dev.foyer.rest.internal.json.Values;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a search found, on the wire. */
public record SearchJson(
        List<HitJson> items,
        long total,
        boolean totalIsLowerBound,
        @Nullable String corrected,
        Map<String, List<Search.FacetCount>> facets) {

    /** One hit. */
    public record HitJson(
            String object,
            UUID id,
            String display,
            List<String> title,
            List<String> snippet,
            double rank,
            Instant changedOn,
            ValuesJson fields) {}

    /** The values of a hit, written as those of records. */
    public record ValuesJson(Map<String, Object> values, ObjectLooks looks) implements JsonSerializable {
        @Override
        public void serialize(JsonGenerator json, SerializerProvider provider) throws IOException {
            Values.write(json, values, looks);
        }

        @Override
        public void serializeWithType(JsonGenerator json, SerializerProvider provider, TypeSerializer types)
                throws IOException {
            serialize(json, provider);
        }
    }

    static SearchJson from(Search.Result result, Looks looks) {
        return new SearchJson(
                result.items().stream().map(hit -> hit(hit, looks)).toList(),
                result.total(),
                result.totalIsLowerBound(),
                result.corrected().orElse(null),
                result.facets());
    }

    private static HitJson hit(Search.Hit hit, Looks looks) {
        return new HitJson(
                hit.object(),
                hit.id(),
                hit.display(),
                hit.title(),
                hit.snippet(),
                hit.rank(),
                hit.changedOn(),
                new ValuesJson(hit.values(), looks.of(hit.object())));
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.foyer.rest.internal.licence;

import dev.foyer.directory.Users;
import dev.foyer.licensing.Edition;
import dev.foyer.licensing.LicenceStanding;
import dev.foyer.licensing.LicenceStanding.Price;
import dev.foyer.licensing.LicenceStanding.Prospect;
import dev.foyer.licensing.LicenceStanding.Wish;
import dev.foyer.licensing.Licensing;
import dev.foyer.plugin.Viewer;
import dev.foyer.rest.internal.licence.ProspectJson.ObjectsJson;
import dev.foyer.rest.internal.licence.ProspectJson.SeatJson;
import dev.foyer.rest.internal.licence.ProspectJson.SectionJson;
import dev.foyer.rest.internal.problem.Texts;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Compares another licence with the one in force. */
@Component(service = WhatIf.class)
public final class WhatIf {
    private final Licensing licensing;
    private final LicenceStanding standing;
    private final Users users;
    private final Texts texts;

    /** By the same rules as a licence that is installed. */
    @Activate
    public WhatIf(
            @Reference Licensing licensing,
            @Reference LicenceStanding standing,
            @Reference Users users,
            @Reference Texts texts) {
        this.licensing = licensing;
        this.standing = standing;
        this.users = users;
        this.texts = texts;
    }

    /** What would come and go. */
    ProspectJson compare(Wish wish, Viewer viewer) {
        Titles titles = new Titles(texts, viewer.locale());
        Prospect prospect = standing.prospect(wish);
        List<SectionJson> sections = prospect.decisions().entrySet().stream()
                .map(entry -> SectionJson.from(
                        titles.decision(entry.getKey(), entry.getValue()),
                        licensing.decide(entry.getKey()).allowed()))
                .toList();
        List<SeatJson> seats = seats(prospect, wish);
        int reached = standing.reachable().size();
        long objects = prospect.limits().getOrDefault("objects", 0L);
        return new ProspectJson(
                sections,
                prospect.limits(),
                seats,
                MoneyJson.sum(seats.stream()
                                .map(SeatJson::cost)
                                .filter(Objects::nonNull)
                                .toList())
                        .orElse(null),
                new ObjectsJson(reached, objects, reached > objects));
    }

    private List<SeatJson> seats(Prospect prospect, Wish wish) {
        Map<String, Integer> used = users.seatsUsed();
        return Arrays.stream(Edition.values())
                .filter(edition -> prospect.seats().containsKey(edition) || used.containsKey(edition.code()))
                .map(edition -> seat(edition, used.getOrDefault(edition.code(), 0), prospect, wish))
                .toList();
    }

    private static SeatJson seat(Edition edition, int used, Prospect prospect, Wish wish) {
        long limit = prospect.seats().getOrDefault(edition, 0);
        int bought = prospect.seats().containsKey(edition) ? wish.seats().getOrDefault(edition, 0) : 0;
        Optional<Price> price = Optional.ofNullable(prospect.prices().get(edition));
        return new SeatJson(
                edition.code(),
                used,
                limit,
                Math.max(0, used - limit),
                price.map(it -> MoneyJson.of(it, 1)).orElse(null),
                price.map(it -> MoneyJson.of(it, bought)).orElse(null));
    }
}

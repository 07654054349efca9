// SPDX-License-Identifier: Apache-2.0
package dev.foyer.rest.internal.licence;

import dev.foyer.directory.Users;
import dev.foyer.licensing.ClockReport;
import dev.foyer.licensing.Edition;
import dev.foyer.licensing.ExternalAccess;
import dev.foyer.licensing.Licence;
import dev.foyer.licensing.LicenceStanding;
import dev.foyer.licensing.Licensing;
import dev.foyer.licensing.Quota;
import dev.foyer.plugin.Viewer;
import dev.foyer.records.Sections;
import dev.foyer.rest.internal.licence.LicenceJson.CallsJson;
import dev.foyer.rest.internal.licence.LicenceJson.ClockJson;
import dev.foyer.rest.internal.licence.LicenceJson.CustomSectionJson;
import dev.foyer.rest.internal.licence.LicenceJson.CustomSectionsJson;
import dev.foyer.rest.internal.licence.LicenceJson.DecisionJson;
import dev.foyer.rest.internal.licence.LicenceJson.EmployeesJson;
import dev.foyer.rest.internal.licence.LicenceJson.ExternalJson;
import dev.foyer.rest.internal.licence.LicenceJson.FactsJson;
import dev.foyer.rest.internal.licence.LicenceJson.HeavyJson;
import dev.foyer.rest.internal.licence.LicenceJson.LifeJson;
import dev.foyer.rest.internal.licence.LicenceJson.ObjectsJson;
import dev.foyer.rest.internal.licence.LicenceJson.SeatJson;
import dev.foyer.rest.internal.problem.Texts;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Gathers what the licence page shows. */
@Component(service = LicenceOverview.class)
public final class LicenceOverview {
    private static final String CUSTOM_SECTIONS = "custom-sections";
    private static final String OBJECTS = "objects";
    private static final String CALLS = "api-calls-per-day";
    private static final int HEAVIEST = 5;

    private final Licensing licensing;
    private final LicenceStanding standing;
    private final Quota quota;
    private final Sections sections;
    private final Users users;
    private final Texts texts;

    /** From those who know it. */
    @Activate
    public LicenceOverview(
            @Reference Licensing licensing,
            @Reference LicenceStanding standing,
            @Reference Quota quota,
            @Reference Sections sections,
            @Reference Users users,
            @Reference Texts texts) {
        this.licensing = licensing;
        this.standing = standing;
        this.quota = quota;
        this.sections = sections;
        this.users = users;
        this.texts = texts;
    }

    /** The page in the viewer's language. */
    LicenceJson of(Viewer viewer) {
        Titles titles = new Titles(texts, viewer.locale());
        Optional<Licensing.Installed> installed = licensing.installed();
        Optional<Licence> licence = installed.map(Licensing.Installed::licence);
        Map<String, Long> limits = licensing.limits();
        Optional<List<SeatJson>> seats = licence.map(this::seats);
        return new LicenceJson(
                installed.isPresent(),
                standing.installation(),
                installed.map(FactsJson::from).orElse(null),
                standing.life().map(LifeJson::from).orElse(null),
                clock(),
                external(titles),
                seats.orElse(null),
                seats.flatMap(LicenceOverview::cost).orElse(null),
                licence.map(this::employees).orElse(null),
                licence.map(it -> limits).orElse(null),
                licence.map(it -> custom(limits, titles)).orElse(null),
                licence.map(it -> objects(limits, titles)).orElse(null),
                licence.map(it -> calls(limits)).orElse(null),
                decisions(titles),
                licensing.matrix());
    }

    private ClockJson clock() {
        ClockReport report = standing.clock();
        return new ClockJson(report.state().code(), report.judged(), report.clock());
    }

    private ExternalJson external(Titles titles) {
        ExternalAccess access = standing.externalAccess();
        return new ExternalJson(access.level().code(), access.rule(), texts.render(access.reason(), titles.locale()));
    }

    private List<SeatJson> seats(Licence licence) {
        Map<String, Integer> used = users.seatsUsed();
        return licence.editions().stream()
                .sorted()
                .map(edition -> seat(licence, edition, used.getOrDefault(edition.code(), 0)))
                .toList();
    }

    private SeatJson seat(Licence licence, Edition edition, int used) {
        long bought = licence.seats().getOrDefault(edition, 0);
        long limit = licence.seatLimit(edition);
        Optional<LicenceStanding.Price> price =
                Optional.ofNullable(standing.prices().get(edition));
        return new SeatJson(
                edition.code(),
                used,
                bought,
                limit - bought,
                limit,
                price.map(it -> MoneyJson.of(it, 1)).orElse(null),
                price.map(it -> MoneyJson.of(it, bought)).orElse(null));
    }

    private static Optional<MoneyJson> cost(List<SeatJson> seats) {
        return MoneyJson.sum(
                seats.stream().map(SeatJson::cost).filter(Objects::nonNull).toList());
    }

    private EmployeesJson employees(Licence licence) {
        return new EmployeesJson(users.activeEmployees(), licence.employeeSeats() > 0 ? licence.employeeSeats() : null);
    }

    private CustomSectionsJson custom(Map<String, Long> limits, Titles titles) {
        long limit = limits.getOrDefault(CUSTOM_SECTIONS, 0L);
        List<String> all = standing.customSections();
        List<CustomSectionJson> items = IntStream.range(0, all.size())
                .mapToObj(i -> new CustomSectionJson(all.get(i), titles.of(all.get(i)), i + 1, i < limit))
                .toList();
        return new CustomSectionsJson((int) Math.min(limit, all.size()), limit, items);
    }

    private ObjectsJson objects(Map<String, Long> limits, Titles titles) {
        List<String> reachable = standing.reachable();
        return new ObjectsJson(
                reachable.size(),
                limits.getOrDefault(OBJECTS, 0L),
                reachable.stream().map(titles::named).toList());
    }

    private CallsJson calls(Map<String, Long> limits) {
        List<HeavyJson> heaviest = quota.heaviest(HEAVIEST).stream()
                .flatMap(heavy -> users.find(heavy.user()).stream()
                        .map(user -> new HeavyJson(user.id(), user.name(), user.login(), heavy.used())))
                .toList();
        return new CallsJson(limits.getOrDefault(CALLS, 0L), heaviest);
    }

    private List<DecisionJson> decisions(Titles titles) {
        return sections.plugins().stream()
                .map(plugin -> titles.decision(plugin.code(), licensing.decide(plugin.code())))
                .toList();
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.foyer.rest.internal.session;

import dev.foyer.licensing.ExternalAccess;
import dev.foyer.licensing.LicenceStanding;
import dev.foyer.licensing.Licensing;
import dev.foyer.licensing.Life;
import dev.foyer.plugin.Text;
import dev.foyer.plugin.Viewer;
import dev.foyer.rest.internal.admin.Administration;
import dev.foyer.rest.internal.problem.Texts;
import dev.foyer.rest.internal.session.SessionJson.NoticeJson;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What people are told about the licence on every page (spec L-6, L-9). */
@Component(service = SessionNotices.class)
public final class SessionNotices {
    private final Licensing licensing;
    private final LicenceStanding standing;
    private final Texts texts;

    /** By how the licence stands. */
    @Activate
    public SessionNotices(@Reference Licensing licensing, @Reference LicenceStanding standing, @Reference Texts texts) {
        this.licensing = licensing;
        this.standing = standing;
        this.texts = texts;
    }

    List<NoticeJson> of(Viewer viewer) {
        ExternalAccess access = standing.externalAccess();
        if (viewer.external()) {
            return access.writable()
                    ? List.of()
                    : List.of(new NoticeJson("portal-" + access.level().code(), "warn", text(access.notice(), viewer)));
        }
        List<NoticeJson> notices = new ArrayList<>();
        standing.life().ifPresent(life -> add(notices, life, viewer));
        if (access.rule().equals("L-6") && Administration.administrator(viewer)) {
            notices.add(new NoticeJson("licence-objects", "bad", text(access.reason(), viewer)));
        }
        return notices;
    }

    private void add(List<NoticeJson> notices, Life life, Viewer viewer) {
        switch (life.phase()) {
            case VALID -> {
                if (life.warning() > 0 && Administration.administrator(viewer)) {
                    notices.add(notice("warning", life.warning() == 1 ? "bad" : "warn", life, viewer));
                }
            }
            case GRACE -> notices.add(notice("grace", "warn", life, viewer));
            case READ_ONLY -> notices.add(notice("read-only", "bad", life, viewer));
            case OVER -> notices.add(notice("over", "bad", life, viewer));
            case NOT_YET -> {
                // Nothing runs; the pages say why.
            }
        }
    }

    private NoticeJson notice(String kind, String tone, Life life, Viewer viewer) {
        String number = licensing.installed().map(it -> it.licence().number()).orElse("");
        Instant next = kind.equals("read-only") ? life.readingEnds() : life.graceEnds();
        long days = Math.max(
                0, Duration.between(standing.clock().judged(), life.notAfter()).toDays());
        Text text = Text.of("rest.notice." + kind, number, date(life.notAfter(), viewer), date(next, viewer), days);
        return new NoticeJson("licence-" + kind, tone, text(text, viewer));
    }

    private String text(Text text, Viewer viewer) {
        return texts.render(text, viewer.locale());
    }

    private static String date(Instant time, Viewer viewer) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(viewer.locale())
                .format(time.atZone(viewer.zone()));
    }
}

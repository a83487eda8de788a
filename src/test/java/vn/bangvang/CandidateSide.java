package vn.bangvang;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.context.WebApplicationContext;
import vn.bangvang.candidate.Candidate;
import vn.bangvang.candidate.CandidateData;
import vn.bangvang.candidate.Candidates;
import vn.bangvang.round.RoundId;

/** Gets candidates in, in short words. */
public final class CandidateSide {

    public static final String BORN = "19/05/1998";

    private static final Pattern CODE = Pattern.compile("\\b(\\d{6})\\b");
    private static final long PATIENCE = 5_000_000_000L;

    private final WebApplicationContext context;
    private final InterviewDays days;
    private final Candidates candidates;
    private final JdbcClient jdbc;

    public CandidateSide(WebApplicationContext context) {
        this.context = context;
        this.days = context.getBean(InterviewDays.class);
        this.candidates = context.getBean(Candidates.class);
        this.jdbc = context.getBean(JdbcClient.class);
    }

    /** The address of a candidate in the dossier; made of the number and the round, so that it is nobody else's. */
    public String mail(InterviewDay day, int place) {
        Candidate dossier = day.dossier(place);
        CandidateData data = dossier.data();
        if (!data.email().isEmpty()) {
            return data.email();
        }
        String address = "ts" + day.number(place) + "@ky" + day.round().value() + ".vn";
        days.expect(
                InterviewDays.HR,
                Candidates.SaveOutcome.Saved.class,
                () -> candidates.change(
                        dossier.id(), dossier.version(), data.reachedAt(data.phone(), address, data.address())));
        return address;
    }

    /** The codes that went to an address, oldest first, once there are so many. */
    public List<String> codes(String address, int wanted) {
        long begun = System.nanoTime();
        while (messages(address).size() < wanted && System.nanoTime() - begun < PATIENCE) {
            Thread.yield();
        }
        List<String> messages = messages(address);
        assertThat(messages).hasSize(wanted);
        return messages.stream().map(CandidateSide::code).toList();
    }

    public String code(String address, int wanted) {
        return codes(address, wanted).getLast();
    }

    /** A phone whose owner has entered with number, birth date and code. */
    public CandidateBrowser inside(InterviewDay day, int place) {
        return inside(day.round(), day.number(place), mail(day, place));
    }

    private CandidateBrowser inside(RoundId round, String number, String address) {
        var phone = new CandidateBrowser(context);
        int before = messages(address).size();
        assertThat(ask(phone, round, number, BORN).getStatus()).isEqualTo(303);
        assertThat(phone.post("/ma", "ma", code(address, before + 1)).getRedirectedUrl())
                .isEqualTo("/trang-thi-sinh/cua-toi");
        return phone;
    }

    public static org.springframework.mock.web.MockHttpServletResponse ask(
            CandidateBrowser phone, RoundId round, String number, String birth) {
        return phone.post("", "ky", String.valueOf(round.value()), "so-bao-danh", number, "ngay-sinh", birth);
    }

    /** What waits for a mail server, which tests have none of. */
    private List<String> messages(String address) {
        return jdbc.sql("select body from outbox_message where recipient = ? and confidential order by id")
                .param(address)
                .query(String.class)
                .list();
    }

    private static String code(String message) {
        Matcher code = CODE.matcher(message);
        assertThat(code.find()).isTrue();
        return code.group(1);
    }
}

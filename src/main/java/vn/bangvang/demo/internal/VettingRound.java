package vn.bangvang.demo.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import vn.bangvang.candidate.anonymous.CandidateId;
import vn.bangvang.exemption.CertificateLevel;
import vn.bangvang.exemption.EntryQualityCertificate;
import vn.bangvang.exemption.ExemptionData;
import vn.bangvang.exemption.Exemptions;
import vn.bangvang.regulation.ExamForm;
import vn.bangvang.regulation.PostRank;
import vn.bangvang.regulation.RoundKind;
import vn.bangvang.round.PostData;
import vn.bangvang.round.RoundData;
import vn.bangvang.round.RoundId;
import vn.bangvang.vetting.ConclusionData;
import vn.bangvang.vetting.Condition;
import vn.bangvang.vetting.DemandData;
import vn.bangvang.vetting.Finding;
import vn.bangvang.vetting.Vetting;

/**
 * A competitive exam under the rules of 2024 whose dossiers are being vetted: the political standard is concluded on for
 * some and missing for others, one does not meet it, one is exempt by a ground, one by an entry-quality certificate.
 */
@Component
@ConditionalOnProperty("bangvang.demo")
class VettingRound {

    private final DemoStage stage;
    private final DemoRound play;
    private final Vetting vetting;
    private final Exemptions exemptions;

    VettingRound(DemoStage stage, DemoRound play, Vetting vetting, Exemptions exemptions) {
        this.stage = stage;
        this.play = play;
        this.vetting = vetting;
        this.exemptions = exemptions;
    }

    void play() {
        RoundId round = play.plan(
                        new RoundData(
                                "TT-2024-2",
                                "Thi tuyển công chức Tỉnh đoàn năm 2024",
                                DemoRound.AGENCY,
                                RoundKind.COMPETITIVE_EXAM,
                                LocalDate.of(2024, 10, 14),
                                "58-KH/BTCTU",
                                false),
                        List.of(new PostData(
                                "E01",
                                "Chuyên viên Ban Tổ chức - Kiểm tra",
                                "Tỉnh đoàn Lâm Đồng",
                                PostRank.SPECIALIST,
                                ExamForm.INTERVIEW,
                                1,
                                "Đại học",
                                null)))
                .id();
        List<CandidateId> ids = play.add(round, "vetting.csv", Map.of());
        stage.expect(
                DemoRound.HR,
                Vetting.DemandOutcome.Recorded.class,
                () -> vetting.demand(
                        round,
                        new DemandData(
                                null,
                                Set.of(Condition.POLITICAL_STANDARD),
                                "58-KH/BTCTU",
                                LocalDate.of(2024, 10, 14))));
        conclude(round, Finding.MET, Set.of(ids.get(0), ids.get(1)), "102-KL/BTCTU", "");
        conclude(
                round,
                Finding.NOT_MET,
                Set.of(ids.get(2)),
                "103-KL/BTCTU",
                "Nội dung thẩm định lưu tại hồ sơ số 103, chỉ người có thẩm quyền được xem.");
        stage.expect(
                DemoRound.HR,
                Exemptions.GrantOutcome.Granted.class,
                () -> exemptions.grant(
                        ids.get(0), new ExemptionData("BA_NHOM", "Bằng đại học ngành Ngôn ngữ Anh", "B-2019-00417")));
        stage.expect(
                DemoRound.HR,
                Exemptions.CertificateOutcome.Recorded.class,
                () -> exemptions.recordCertificate(
                        new EntryQualityCertificate(
                                ids.get(1),
                                CertificateLevel.UNIVERSITY,
                                84,
                                100,
                                LocalDate.of(2024, 9, 30),
                                "1187/QĐ-BNV"),
                        LocalDate.of(2024, 11, 20)));
    }

    private void conclude(RoundId round, Finding finding, Set<CandidateId> people, String document, String grounds) {
        stage.expect(
                DemoRound.HR,
                Vetting.ConcludeOutcome.Recorded.class,
                () -> vetting.conclude(
                        round,
                        new ConclusionData(
                                people,
                                Condition.POLITICAL_STANDARD,
                                finding,
                                "Lê Minh Tuấn",
                                "Phó Trưởng ban Tổ chức Tỉnh ủy",
                                document,
                                LocalDate.of(2024, 11, 4),
                                grounds)));
    }
}

package vn.bangvang.regulation.internal;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;
import vn.bangvang.regulation.Regulation;
import vn.bangvang.regulation.RuleSet;
import vn.bangvang.regulation.RuleSetCode;

/** Holds the rule sets of {@code regulation/*.yaml}; a faulty one stops the start. */
@Component
class RuleSetLibrary implements Regulation {

    private final List<RuleSet> ruleSets;

    RuleSetLibrary() throws IOException {
        this(new PathMatchingResourcePatternResolver().getResources("classpath:regulation/*.yaml"));
    }

    RuleSetLibrary(Resource[] files) {
        ruleSets = Arrays.stream(files)
                .map(RuleSetLibrary::read)
                .sorted(Comparator.comparing(RuleSet::inForceFrom))
                .toList();
        refuseOverlaps(ruleSets);
    }

    @Override
    public Optional<RuleSet> inForceOn(LocalDate planApprovedOn) {
        return ruleSets.stream()
                .filter(rules -> rules.inForceOn(planApprovedOn))
                .findFirst();
    }

    @Override
    public RuleSet byCode(RuleSetCode code) {
        return ruleSets.stream()
                .filter(rules -> rules.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no rule set " + code.value()));
    }

    @Override
    public List<RuleSet> all() {
        return ruleSets;
    }

    private static RuleSet read(Resource file) {
        String name = String.valueOf(file.getFilename());
        try (InputStream stream = file.getInputStream()) {
            Object content = plainYaml().load(stream);
            if (!(content instanceof Map<?, ?> top)) {
                throw new IllegalStateException("Rule set " + name + " is empty");
            }
            return RuleSetReader.read(new RuleDocument(name, top));
        } catch (IOException unreadable) {
            throw new IllegalStateException("Rule set " + name + " cannot be read", unreadable);
        }
    }

    private static void refuseOverlaps(List<RuleSet> inOrder) {
        for (int i = 1; i < inOrder.size(); i++) {
            RuleSet before = inOrder.get(i - 1);
            RuleSet after = inOrder.get(i);
            if (before.inForceTo() == null || !before.inForceTo().plusDays(1).equals(after.inForceFrom())) {
                throw new IllegalStateException("Rule sets " + before.code().value() + " and "
                        + after.code().value() + ": parameter 'in-force-to' must end the day before the next begins");
            }
        }
    }

    /** Every scalar stays text, so that no mark ever passes through a floating-point number. */
    private static Yaml plainYaml() {
        var resolver = new Resolver() {
            @Override
            protected void addImplicitResolvers() {}
        };
        var loading = new LoaderOptions();
        var dumping = new DumperOptions();
        return new Yaml(new SafeConstructor(loading), new Representer(dumping), dumping, loading, resolver);
    }
}

package vn.bangvang.regulation;

import java.util.Optional;

/** What a rule set says on a point that some laws do not know: a value, no such rule, or a text that nobody has seen. */
public sealed interface Setting<T> {

    /** The value stands in the document. */
    record Stated<T>(Parameter<T> parameter) implements Setting<T> {}

    /** This law knows no such rule. */
    record NotInThisLaw<T>(LegalRef article) implements Setting<T> {}

    /** The text that would say it was not seen: only a rule of the council can. */
    record TextNotSeen<T>(LegalRef article) implements Setting<T> {}

    /** Where the law says it, or says nothing of it. */
    default LegalRef source() {
        return switch (this) {
            case Stated<T> stated -> stated.parameter().source();
            case NotInThisLaw<T> none -> none.article();
            case TextNotSeen<T> unseen -> unseen.article();
        };
    }

    /** The value, where there is one. */
    default Optional<T> value() {
        return stated().map(Parameter::value);
    }

    /** The parameter with its article, where there is a value. */
    default Optional<Parameter<T>> stated() {
        return this instanceof Stated<T> stated ? Optional.of(stated.parameter()) : Optional.empty();
    }
}

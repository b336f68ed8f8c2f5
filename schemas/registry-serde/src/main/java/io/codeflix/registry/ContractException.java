package io.codeflix.registry;

import java.util.List;

/** The contract and what is deployed do not fit; each violation is a sentence for a person. */
public final class ContractException extends RuntimeException {
    private final transient List<String> violations;

    public ContractException(List<String> violations) {
        super(String.join("\n", violations));
        this.violations = List.copyOf(violations);
    }

    public List<String> violations() {
        return violations;
    }
}

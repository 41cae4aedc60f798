import { GrammarAST as ast, GrammarUtils } from 'langium';

/**
 * The grammar as nets of states, one per rule: what the parser was built from, in a form that can be asked what may come
 * next, also in the middle of a sentence that no rule would take.
 */
export interface GrammarNet {
    readonly rules: ReadonlyMap<string, RuleNet>;
}

export interface RuleNet {
    readonly name: string;
    readonly start: State;
    readonly end: State;
    /** Tokens that it can begin with. */
    readonly first: ReadonlySet<string>;
    readonly nullable: boolean;
}

export interface State {
    readonly id: number;
    readonly steps: Step[];
}

export type Step =
    | { readonly kind: 'free'; readonly to: State }
    | {
          readonly kind: 'token';
          readonly tokens: ReadonlySet<string>;
          readonly place: Place;
          readonly to: State;
      }
    | { readonly kind: 'call'; readonly rule: string; readonly place: Place; readonly to: State };

/** Where in the grammar something stands. */
export interface Place {
    readonly rule: string;
    /** Type of the node that is being read there. */
    readonly type: string;
    /** What it is assigned to. */
    readonly property?: string;
    /** Type of the things that a name refers to. */
    readonly refersTo?: string;
    /** The word itself, where it is one of the language's own. */
    readonly keyword?: string;
}

/** A rule of single words is one step, a name, when it takes names that the drafter makes up. */
export function buildNet(grammar: ast.Grammar): GrammarNet {
    const parserRules = grammar.rules.filter(ast.isParserRule);
    const names = nameRules(parserRules);
    let states = 0;
    const state = (): State => ({ id: states++, steps: [] });
    const rules = new Map<
        string,
        { name: string; start: State; end: State; first: Set<string>; nullable: boolean }
    >();
    for (const rule of parserRules) {
        const net = {
            name: rule.name,
            start: state(),
            end: state(),
            first: new Set<string>(),
            nullable: false,
        };
        rules.set(rule.name, net);
        const type = { name: GrammarUtils.getTypeName(rule) };
        build(rule.definition, net.start, net.end, { rule: rule.name, type: type.name });
    }
    closeFirst(rules);
    return { rules };

    /** Gives back the type that the node has afterwards: an action makes it another. */
    function build(element: ast.AbstractElement, from: State, to: State, place: Place): string {
        const { cardinality } = element;
        if (cardinality === '?' || cardinality === '*') from.steps.push({ kind: 'free', to });
        if (cardinality !== '*' && cardinality !== '+') return buildOnce(element, from, to, place);
        const [begin, end] = [state(), state()];
        from.steps.push({ kind: 'free', to: begin });
        end.steps.push({ kind: 'free', to: begin }, { kind: 'free', to });
        return buildOnce(element, begin, end, place);
    }

    function buildOnce(element: ast.AbstractElement, from: State, to: State, place: Place): string {
        if (ast.isGroup(element)) {
            let at = from;
            let type = place.type;
            element.elements.forEach((each, i) => {
                const next = i === element.elements.length - 1 ? to : state();
                type = build(each, at, next, { ...place, type });
                at = next;
            });
            return type;
        }
        if (ast.isAlternatives(element)) {
            const types = element.elements.map((each) => build(each, from, to, place));
            return types[0] ?? place.type;
        }
        if (ast.isAction(element)) {
            from.steps.push({ kind: 'free', to });
            return GrammarUtils.getTypeName(element);
        }
        if (ast.isAssignment(element)) {
            build(element.terminal, from, to, { ...place, property: element.feature });
        } else if (ast.isCrossReference(element)) {
            const terminal = GrammarUtils.getCrossReferenceTerminal(element)!;
            build(terminal, from, to, { ...place, refersTo: element.type.$refText });
        } else if (ast.isKeyword(element)) {
            const token = { ...place, keyword: element.value };
            from.steps.push({ kind: 'token', tokens: new Set([element.value]), place: token, to });
        } else if (ast.isRuleCall(element)) {
            const called = element.rule.ref!;
            const words =
                names.get(called.name) ?? (ast.isTerminalRule(called) ? new Set([called.name]) : undefined);
            from.steps.push(
                words
                    ? { kind: 'token', tokens: words, place, to }
                    : { kind: 'call', rule: called.name, place, to },
            );
        }
        return place.type;
    }
}

/** Rules that stand for one token each, the drafter's own names among them, and the tokens that they take. */
function nameRules(rules: readonly ast.ParserRule[]): ReadonlyMap<string, ReadonlySet<string>> {
    const found = new Map<string, ReadonlySet<string>>();
    const read = (element: ast.AbstractElement): string[] | undefined => {
        if (element.cardinality) return undefined;
        if (ast.isKeyword(element)) return [element.value];
        if (ast.isAlternatives(element)) {
            const each = element.elements.map(read);
            return each.includes(undefined) ? undefined : each.flatMap((tokens) => tokens!);
        }
        if (!ast.isRuleCall(element)) return undefined;
        const rule = element.rule.ref!;
        return ast.isParserRule(rule) ? read(rule.definition) : [rule.name];
    };
    for (const rule of rules) {
        if (!GrammarUtils.isDataTypeRule(rule)) continue;
        const tokens = read(rule.definition);
        if (tokens?.includes('ID')) found.set(rule.name, new Set(tokens));
    }
    return found;
}

function closeFirst(
    rules: ReadonlyMap<string, { start: State; end: State; first: Set<string>; nullable: boolean }>,
): void {
    for (let changed = true; changed;) {
        changed = false;
        for (const net of rules.values()) {
            const before = net.first.size + Number(net.nullable);
            const seen = new Set<State>([net.start]);
            for (const at of seen) {
                for (const step of at.steps) {
                    if (step.kind === 'free') seen.add(step.to);
                    else if (step.kind === 'token') for (const token of step.tokens) net.first.add(token);
                    else {
                        const called = rules.get(step.rule)!;
                        for (const token of called.first) net.first.add(token);
                        if (called.nullable) seen.add(step.to);
                    }
                }
            }
            net.nullable = seen.has(net.end);
            if (net.first.size + Number(net.nullable) > before) changed = true;
        }
    }
}

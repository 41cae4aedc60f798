import { URI, type AstNode } from 'langium';
import type {
    Clause,
    Condition,
    Declaration,
    Document,
    Fact,
    FactCondition,
    FigureValue,
    Group,
    GroupUnion,
    Phase,
    Row,
    Rule,
    RuleTable,
    Scope,
    Value,
} from '../../language/generated/parser/ast.js';
import { isParameter } from '../../language/generated/parser/ast.js';
import { createRegelretServices } from '../../language/services.js';
import type { SourceFile } from '../../language/rule-sets.js';

/**
 * Reads rules as they are written and says whether they apply to one citizen on one day. Shares nothing with the
 * lowering or the kernel, on purpose: it walks the text's tree, compares dates with JavaScript's own calendar, and
 * knows neither boxes nor axes. Every witness is replayed here.
 */
export interface AsWritten {
    /** Whether the rule's own words cover the citizen: for, undtagen, hvis, periode, gyldighed. */
    covers(rule: string, citizen: Citizen): boolean;
    /** Whether it covers the citizen and no rule that goes before it applies. */
    applies(rule: string, citizen: Citizen): boolean;
    inGroup(group: string, citizen: Citizen): boolean;
    /** Whether the citizen is possible under every forudsætning. */
    possible(citizen: Citizen): boolean;
}

export interface Citizen {
    /** By fact name: booleans, names of enum values, whole numbers, øre; for elapsed time the days since the event. */
    readonly facts: Readonly<Record<string, string | number | boolean>>;
    /** Days since an event, by the event's name ('' for a course without a named start). */
    readonly since: Readonly<Record<string, number>>;
    /** The day that each event happened, ISO, by the key of `since`; 1 January 2024 where it does not matter. */
    readonly start: Readonly<Record<string, string>>;
    /** Today, ISO. */
    readonly day: string;
    /** Judgements and open conditions that hold, by their text. */
    readonly holds: ReadonlySet<string>;
}

const SOME_START = '2024-01-01';

const MONTHS = [
    'januar',
    'februar',
    'marts',
    'april',
    'maj',
    'juni',
    'juli',
    'august',
    'september',
    'oktober',
    'november',
    'december',
];
const WORDS = ['nul', 'en', 'to', 'tre', 'fire', 'fem', 'seks', 'syv', 'otte', 'ni', 'ti', 'elleve', 'tolv'];

export async function readAsWritten(files: readonly SourceFile[]): Promise<AsWritten> {
    const services = createRegelretServices();
    const documents = files.map(({ uri, text }) =>
        services.shared.workspace.LangiumDocumentFactory.fromString<Document>(text, URI.parse(uri)),
    );
    for (const document of documents) services.shared.workspace.LangiumDocuments.addDocument(document);
    await services.shared.workspace.DocumentBuilder.build(documents, { validation: false });
    const all = documents.flatMap((document) => document.parseResult.value.declarations);
    const find = <T extends Declaration>(type: string, name: string): T | undefined =>
        all.find((node) => node.$type === type && 'name' in node && node.name === name) as T | undefined;

    return { covers, applies, inGroup, possible };

    function applies(name: string, citizen: Citizen, path: readonly string[] = []): boolean {
        return (
            covers(name, citizen) &&
            !winnersOver(name).some(
                (winner) => !path.includes(winner) && applies(winner, citizen, [...path, name]),
            )
        );
    }

    function winnersOver(name: string): string[] {
        return all.flatMap((node) => {
            if (node.$type !== 'Rule' && node.$type !== 'RuleTable') return [];
            return node.clauses.flatMap((clause) => {
                if (clause.$type !== 'Priority' || clause.components.length > 0) return [];
                const others = clause.rules.map((rule) => rule.$refText);
                if (clause.kind === 'viger') return node.name === name ? others : [];
                return others.includes(name) ? [node.name] : [];
            });
        });
    }

    function covers(name: string, citizen: Citizen): boolean {
        const rule = find<Rule>('Rule', name);
        if (rule) return clausesHold(rule.clauses, citizen) && scopesHold(rule.clauses, citizen);
        const table = find<RuleTable>('RuleTable', name);
        if (!table) throw new Error(`no rule ${name}`);
        // A main rule that states neither a value nor a group is only the duty that the rows share.
        const isMainRule =
            table.clauses.some((clause) => clause.$type === 'MainRule') &&
            table.clauses.some(
                (clause) => clause.$type === 'Scope' || isParameter(clause) || clause.$type === 'Rate',
            );
        return (
            table.rows.some((row) => rowHolds(table, row, citizen)) ||
            (isMainRule && clausesHold(table.clauses, citizen) && scopesHold(table.clauses, citizen))
        );
    }

    function rowHolds(table: RuleTable, row: Row, citizen: Citizen): boolean {
        return (
            row.groups.some((group) => inGroup(group.$refText, citizen)) &&
            !row.except.some((group) => inGroup(group.$refText, citizen)) &&
            clausesHold([...table.clauses, ...row.clauses], citizen)
        );
    }

    function scopesHold(clauses: readonly Clause[], citizen: Citizen): boolean {
        const scopes = clauses.filter((clause): clause is Scope => clause.$type === 'Scope');
        const included =
            scopes.length === 0 ||
            scopes.some(
                (scope) => scope.everyone || scope.groups.some((group) => inGroup(group.$refText, citizen)),
            );
        return (
            included &&
            !scopes.some((scope) => scope.except.some((group) => inGroup(group.$refText, citizen)))
        );
    }

    function clausesHold(clauses: readonly Clause[], citizen: Citizen): boolean {
        return (
            clauses.every((clause) => {
                switch (clause.$type) {
                    case 'If':
                        return holds(clause.condition, citizen);
                    case 'Unless':
                        return !holds(clause.condition, citizen);
                    case 'Judgement':
                        return citizen.holds.has(clause.text);
                    case 'Phase':
                        return phaseHolds(clause, citizen);
                    default:
                        return true;
                }
            }) && inForce(clauses, citizen)
        );
    }

    function inForce(clauses: readonly Clause[], citizen: Citizen): boolean {
        const own = clauses.findLast((clause) => clause.$type === 'Validity');
        const ruleSet = all.find((node) => node.$type === 'RuleSet');
        const validity = own ?? ruleSet?.clauses.find((clause) => clause.$type === 'Validity');
        if (!validity) return true;
        return (
            (validity.from === undefined || citizen.day >= isoDate(validity.from)) &&
            (validity.to === undefined || citizen.day <= isoDate(validity.to))
        );
    }

    function inGroup(name: string, citizen: Citizen): boolean {
        const union = find<GroupUnion>('GroupUnion', name);
        const node = union ?? find<Group>('Group', name);
        if (!node) throw new Error(`no group ${name}`);
        const own = node.clauses.every(
            (clause) => clause.$type !== 'GroupCondition' || holds(clause.condition, citizen),
        );
        const among = union ? union.members : (node as Group).parents;
        return (
            own &&
            (!union && among.length === 0 ? true : among.some((group) => inGroup(group.$refText, citizen)))
        );
    }

    function possible(citizen: Citizen): boolean {
        return all.every(
            (node) =>
                node.$type !== 'Assumption' ||
                !(node.premise === undefined || holds(node.premise, citizen)) ||
                holds(node.conclusion, citizen),
        );
    }

    function holds(node: Condition, citizen: Citizen): boolean {
        switch (node.$type) {
            case 'Disjunction':
                return node.parts.some((part) => holds(part, citizen));
            case 'Conjunction':
                return node.parts.every((part) => holds(part, citizen));
            case 'Negation':
                return !holds(node.operand, citizen);
            case 'HasFact':
                return (citizen.facts[node.fact.$refText] === true) !== node.negated;
            case 'FactCondition':
                return factHolds(node, citizen) !== node.negated;
            case 'GroupMembership':
                return inGroup(node.group.$refText, citizen) !== node.negated;
            case 'JudgementCondition':
                return citizen.holds.has(node.text);
            case 'OpenCondition':
                return citizen.holds.has(node.text ?? '');
            default:
                throw new Error(`unread condition ${(node as AstNode).$type}`);
        }
    }

    function factHolds(node: FactCondition, citizen: Citizen): boolean {
        const fact = find<Fact>('Fact', node.fact.$refText)!;
        const actual = node.window
            ? citizen.since[`${fact.name} ${node.window.$cstNode?.text}`]!
            : citizen.facts[fact.name];
        if (actual === undefined) throw new Error(`the citizen has no ${fact.name}`);
        const key = node.window
            ? `${fact.name} ${node.window.$cstNode?.text}`
            : fact.type.$type === 'ElapsedType'
              ? (fact.type.event?.$refText ?? '')
              : '';
        const start = citizen.start[key] ?? SOME_START;
        const value = (each: Value): string | number => valueOf(each, fact, start);
        if (node.set.values.length > 0) return node.set.values.some((each) => value(each) === actual);
        return node.set.ranges.every((range) => {
            const bound = value(range.value);
            switch (range.bound) {
                case 'mindst':
                    return actual >= bound;
                case 'højst':
                    return actual <= bound;
                case 'under':
                case 'før':
                    return actual < bound;
                case 'over':
                case 'efter':
                    return actual > bound;
                case 'præcis':
                    return actual === bound;
                default:
                    return actual >= bound && actual <= value(range.upper!);
            }
        });
    }

    function valueOf(value: Value, fact: Fact, start: string): string | number {
        if (value.$type === 'NamedValue') return value.value.$refText;
        if (value.$type === 'DateValue') return isoDate(value.date);
        if (fact.type.$type === 'ElapsedType')
            return value.half ? daysAfter(start, 6, 'måned') : daysAfter(start, figure(value), value.unit!);
        return value.currency ? Math.round(figure(value) * 100) : figure(value);
    }

    function phaseHolds(phase: Phase, citizen: Citizen): boolean {
        const key = phase.anchor?.events[0]?.$refText ?? '';
        const start = citizen.start[key] ?? SOME_START;
        const elapsed = citizen.since[key] ?? 0;
        const length = (node: Phase['from']): number =>
            node!.half ? daysAfter(start, 6, 'måned') : daysAfter(start, number(node!.amount!), node!.unit);
        return (
            (!phase.from || elapsed >= length(phase.from)) && (!phase.until || elapsed < length(phase.until))
        );
    }
}

const figure = (value: FigureValue): number => number(value.amount!);

function number(text: string): number {
    const word = WORDS.indexOf(text.replace('é', 'e').replace(/^et$/, 'en'));
    return word > 0 ? word : Number(text.replace(/\./g, '').replace(',', '.'));
}

function isoDate(text: string): string {
    const [, day, month, year] = /^(\d+)\.\s*(\S+)\s+(\d+)$/.exec(text) ?? [];
    if (!day) return text;
    return `${year}-${String(MONTHS.indexOf(month!) + 1).padStart(2, '0')}-${day.padStart(2, '0')}`;
}

/** Days from the start to the end of a length of time; months end on the same date, or the month's last. */
function daysAfter(start: string, amount: number, unit: string): number {
    const from = new Date(`${start}T00:00:00Z`);
    if (unit.startsWith('dag')) return amount;
    if (unit.startsWith('uge')) return amount * 7;
    const months = amount * (unit.startsWith('måned') ? 1 : unit === 'halvår' ? 6 : 12);
    const last = new Date(Date.UTC(from.getUTCFullYear(), from.getUTCMonth() + months + 1, 0)).getUTCDate();
    const end = Date.UTC(
        from.getUTCFullYear(),
        from.getUTCMonth() + months,
        Math.min(from.getUTCDate(), last),
    );
    return (end - from.getTime()) / 86_400_000;
}

import { GrammarUtils, type CstNode } from 'langium';
import type {
    Act,
    ActOfLaw,
    Actor,
    Assumption,
    Column,
    Document,
    EnumValue,
    Event,
    Fact,
    FigureTable,
    Group,
    GroupUnion,
    Hearing,
    KeyFigure,
    NewGroup,
    ProceedsPart,
    Recommendation,
    Reform,
    Rule,
    RuleSet,
    RuleTable,
    Subject,
    TableRow,
} from '../../language/generated/parser/ast.js';
import type { Text } from '../../language/model/text.js';

/** Everything that has a name which the text can refer to. */
export type Declared =
    | RuleSet
    | ActOfLaw
    | Fact
    | EnumValue
    | Event
    | Actor
    | Act
    | Subject
    | Assumption
    | Group
    | GroupUnion
    | NewGroup
    | Rule
    | RuleTable
    | Reform
    | Recommendation
    | Hearing
    | FigureTable
    | TableRow
    | Column
    | KeyFigure
    /** `heraf drift 20`: the first of a name declares what tables may have a column of. */
    | ProceedsPart;

export type DeclaredType = Declared['$type'];

/** Named things of a file, in the order of the text. */
export function* declaredIn(document: Document): Iterable<Declared> {
    for (const declaration of document.declarations) {
        switch (declaration.$type) {
            case 'EventList':
                yield* declaration.events;
                break;
            case 'ActorList':
                yield* declaration.actors;
                break;
            case 'ActList':
                yield* declaration.acts;
                break;
            case 'SubjectList':
                yield* declaration.subjects;
                break;
            case 'Exclusion':
            case 'GroupClaim':
            case 'TestCase':
                break;
            default:
                yield declaration;
                yield* namedWithin(declaration);
        }
    }
}

function* namedWithin(declaration: Declared): Iterable<Declared> {
    switch (declaration.$type) {
        case 'RuleSet':
            for (const clause of declaration.clauses) if (clause.$type === 'ActOfLaw') yield clause;
            break;
        case 'Fact':
            if (declaration.type?.$type === 'EnumType') yield* declaration.type.values;
            break;
        case 'Reform':
        case 'Recommendation':
            for (const clause of declaration.clauses) if (clause.$type === 'Proceeds') yield* clause.parts;
            if (declaration.$type === 'Reform') break;
            for (const { body } of declaration.changes)
                if ((body?.$type === 'Merge' || body?.$type === 'Rename') && body.into) yield body.into;
            break;
        case 'FigureTable':
            for (const clause of declaration.clauses) {
                if (clause.$type === 'Columns') yield* clause.columns;
                if (clause.$type === 'TableRow') yield clause;
            }
            break;
        default:
            break;
    }
}

/** The name, also that of an act which goes by its rule set's; undefined where none is written. */
export function nameOf(node: Declared): string | undefined {
    if (node.$type === 'ProceedsPart') return node.column;
    if (node.$type !== 'ActOfLaw' || node.name !== undefined) return node.name;
    return node.title !== undefined && node.$container.$type === 'RuleSet' ? node.$container.name : undefined;
}

/** Where the name is written. */
export function nameNode(node: Declared): CstNode | undefined {
    return GrammarUtils.findNodeForProperty(node.$cstNode, node.$type === 'ProceedsPart' ? 'column' : 'name');
}

/** A table without `om` is about the subject of its own name, where there is one. */
export const hasSubject = ({ clauses }: RuleTable): boolean =>
    clauses.some(({ $type }) => $type === 'SubjectClause');

/** Whether a thing of this type is one by which an editor lists a file, not only a name. */
export function isDeclared(node: { readonly $type: string }): node is Declared {
    return node.$type in KINDS;
}

/** What a reader calls it. */
export function sayKindOf(node: Declared): Text {
    return node.$type === 'Group' && node.kind === 'undermålgruppe' ? SUBGROUP : KINDS[node.$type];
}

const SUBGROUP: Text = { da: 'undermålgruppe', en: 'subgroup' };

const KINDS: Readonly<Record<DeclaredType, Text>> = {
    RuleSet: { da: 'regelsæt', en: 'rule set' },
    ActOfLaw: { da: 'lov', en: 'act of law' },
    Fact: { da: 'oplysning', en: 'fact' },
    EnumValue: { da: 'værdi', en: 'value' },
    Event: { da: 'hændelse', en: 'event' },
    Actor: { da: 'aktør', en: 'actor' },
    Act: { da: 'handling', en: 'act' },
    Subject: { da: 'sagsemne', en: 'subject' },
    Assumption: { da: 'forudsætning', en: 'assumption' },
    Group: { da: 'målgruppe', en: 'group' },
    GroupUnion: { da: 'samlebetegnelse', en: 'union of groups' },
    NewGroup: { da: 'målgruppe', en: 'group' },
    Rule: { da: 'regel', en: 'rule' },
    RuleTable: { da: 'tabel med særregler', en: 'table of special rules' },
    Reform: { da: 'reform', en: 'reform' },
    Recommendation: { da: 'anbefaling', en: 'recommendation' },
    Hearing: { da: 'høringssvar', en: 'hearing response' },
    FigureTable: { da: 'tabel', en: 'table' },
    TableRow: { da: 'række', en: 'row' },
    Column: { da: 'kolonne', en: 'column' },
    KeyFigure: { da: 'nøgletal', en: 'key figure' },
    ProceedsPart: { da: 'del af provenuet', en: 'part of the proceeds' },
};

import type { DeclaredType } from './declared.js';

/**
 * The colours of the language, as the protocol names them: what a theme knows is used, so that no theme has to know
 * Regelret.
 *
 * keyword: words of the language · class: groups · function: rules · property: facts · enumMember: their values ·
 * event: events · interface: actors · method: acts · namespace: subjects, rule sets, acts of law and reforms ·
 * variable: tables, rows, columns and key figures · number: figures, durations, amounts, dates and provisions · string:
 * texts · comment: remarks. `declaration`: where the thing gets its name.
 */
export const TOKEN_TYPES = [
    'keyword',
    'class',
    'function',
    'property',
    'enumMember',
    'event',
    'interface',
    'method',
    'namespace',
    'variable',
    'number',
    'string',
    'comment',
] as const;

export const TOKEN_MODIFIERS = ['declaration'] as const;

export type TokenKind = (typeof TOKEN_TYPES)[number];

/** By what a name is the name of. */
export const KIND_OF_NAME: Readonly<Record<DeclaredType, TokenKind>> = {
    RuleSet: 'namespace',
    ActOfLaw: 'namespace',
    Fact: 'property',
    EnumValue: 'enumMember',
    Event: 'event',
    Actor: 'interface',
    Act: 'method',
    Subject: 'namespace',
    Assumption: 'function',
    Group: 'class',
    GroupUnion: 'class',
    NewGroup: 'class',
    Rule: 'function',
    RuleTable: 'function',
    Reform: 'namespace',
    Recommendation: 'namespace',
    Hearing: 'namespace',
    FigureTable: 'variable',
    TableRow: 'variable',
    Column: 'variable',
    KeyFigure: 'variable',
    ProceedsPart: 'variable',
};

/** By the kind of thing that a reference may name, where nothing declares it. */
export const KIND_OF_REFERENCE: Readonly<Record<string, TokenKind>> = {
    ...KIND_OF_NAME,
    GroupLike: 'class',
    RuleLike: 'function',
    Insertable: 'function',
    Harmonisable: 'namespace',
};

/** Nodes whose every word is part of a figure: `2 uger`, `et halvt år`, `14.557 kr.` */
export const FIGURES: ReadonlySet<string> = new Set(['Duration', 'Money', 'Percent', 'FigureValue', 'Cell']);

/** Words of the text that are figures by themselves. */
export const FIGURE_TERMINALS: ReadonlySet<string> = new Set([
    'NUMBER',
    'PART_NUMBER',
    'ORDINAL',
    'DATE',
    'LEVEL',
    'SECTION',
    'SUBSECTION',
    'MISSING',
]);

/** Nodes whose plain names are those of tables, rows, columns and key figures. */
export const FIGURE_NAMES: ReadonlySet<string> = new Set([
    'RowRange',
    'RowSpan',
    'ColumnRelation',
    'Limit',
    'ProceedsOf',
    'ReformFigure',
    'ProceedsPart',
    'FigureRef',
]);

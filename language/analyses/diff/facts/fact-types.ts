import type { FactType } from '../../../model/vocabulary.js';

/** Whether values of the two types are values of one axis: amounts of one price level, numbers of one unit. */
export function areComparable(a: FactType, b: FactType): boolean {
    if (a.kind === 'integer' && b.kind === 'integer') return a.unit === b.unit;
    if (a.kind === 'money' && b.kind === 'money') return a.level === b.level;
    if (a.kind === 'elapsed' && b.kind === 'elapsed') return a.event === b.event;
    return a.kind === b.kind;
}

/** A type with the values of both, the first one's before the others. */
export function wideType(a: FactType, b: FactType): FactType {
    if (a.kind === 'enum' && b.kind === 'enum') {
        const known = new Set(a.values.map(({ id }) => id));
        return { ...a, values: [...a.values, ...b.values.filter(({ id }) => !known.has(id))] };
    }
    if ('from' in a && 'from' in b) return { ...a, from: Math.min(a.from, b.from), to: Math.max(a.to, b.to) };
    return a;
}

/** The same values, whatever these and the type's unit are called. */
export function isSameType(a: FactType, b: FactType): boolean {
    const plain = (type: FactType): string =>
        JSON.stringify(
            type.kind === 'enum' ? { kind: type.kind, values: type.values.map(({ id }) => id) } : type,
        );
    return plain(a) === plain(b);
}

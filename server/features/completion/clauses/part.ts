import type { Text } from '../../../../language/model/index.js';

/** What a part of a clause looks like: how many tokens it has, and which. */
export type PartKind =
    'span' | 'figure' | 'name' | 'names' | 'text' | 'date' | 'citation' | 'condition' | 'money' | 'any';

export interface Part {
    readonly kind: PartKind;
    readonly name: Text;
    readonly says: Text;
}

export const part = (kind: PartKind, da: string, en: string, saysDa: string, saysEn: string): Part => ({
    kind,
    name: { da, en },
    says: { da: saysDa, en: saysEn },
});

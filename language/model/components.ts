/** The parts in which two rules on one subject can differ; the names that a reader sees. */
export const COMPONENTS = [
    'modalitet',
    'aktør',
    'modpart',
    'handling',
    'frist',
    'hændelse',
    'periode',
    'antal',
    'hyppighed',
    'varighed',
    'beløb',
    'andel',
    'skala',
    'form',
    'ansvar',
] as const;

export type Component = (typeof COMPONENTS)[number];

export function isComponent(name: string): name is Component {
    return (COMPONENTS as readonly string[]).includes(name);
}

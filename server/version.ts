/** Set when the program is bundled. */
declare const REGELRET_VERSION: string | undefined;

export const version: string = typeof REGELRET_VERSION === 'string' ? REGELRET_VERSION : 'ubygget';

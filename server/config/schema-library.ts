/** Loaded on its own when it is needed. It has no names of its own for a bundler that splits programs; this has. */
export { Ajv2020 } from 'ajv/dist/2020.js';

import type { Duration } from '../../../language/calendar/index.js';

export const days = (amount: number): Duration => ({ amount, unit: 'day' });
export const weeks = (amount: number): Duration => ({ amount, unit: 'week' });
export const months = (amount: number): Duration => ({ amount, unit: 'month' });
export const halfyears = (amount: number): Duration => ({ amount, unit: 'halfyear' });
export const years = (amount: number): Duration => ({ amount, unit: 'year' });

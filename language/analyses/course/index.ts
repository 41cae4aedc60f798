export { courseOf, type CourseOptions } from './course.js';
export type { Course, Duty, Stretch, Unplaced } from './model.js';

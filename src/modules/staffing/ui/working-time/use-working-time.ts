/** The key under which working time is fetched. */
export const WORKING_TIME_KEY = 'working-time';

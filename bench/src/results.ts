/** One measured figure. */
export interface Result {
  measure: string;
  value: number;
  unit: string;
}

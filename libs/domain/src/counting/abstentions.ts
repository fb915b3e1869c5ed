/**
 * Who counts as "present and voting": those who say yes or no. Who abstains counts as not voting (rules of procedure of
 * the General Assembly, 86 for the plenary and 126 for committees), and so does who is absent. Simple majorities and two
 * thirds are shares of this number; an absolute majority is one of all members, so that there an abstention weighs as no.
 * @returns a number of members
 */
export function presentAndVoting({ yes, no }: { readonly yes: number; readonly no: number }): number {
  return yes + no;
}

/** The result of a dialog that asked nothing: what it interrupted goes on, as after a question that was answered. */
export const inPassing = 'in-passing';

/** The result of a dialog that makes room for another: what lies beneath waits, and says nothing yet. */
export const givesWay = 'gives-way';

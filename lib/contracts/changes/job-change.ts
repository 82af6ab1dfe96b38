import type { JobView } from "#lib/contracts/views";
import type { ChangeType } from "./change-type";

/** A job of the account began, went on or ended; deleted once it is no longer kept. */
export const jobChange: ChangeType<JobView> = {
	apply(state, { id, op, data }) {
		if (op !== "deleted") return data ? { ...state, jobs: { ...state.jobs, [data.id]: data } } : state;
		const { [id]: _job, ...jobs } = state.jobs;
		return { ...state, jobs };
	},
};

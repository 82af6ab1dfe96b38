"use client";

import { Family } from "#components/gallery/specimen";
import { Button } from "#components/ui/controls/button";
import { EmptyState } from "#components/ui/empty-state";
import { ErrorMessage } from "#components/ui/error-page";

export function EmptyStateSpecimens() {
	return (
		<Family name="Empty states and errors" description="A sentence, and what can be done.">
			<div className="grid grid-cols-2 gap-px border border-line bg-line *:min-h-[340px] *:bg-paper max-lg:grid-cols-1">
				<div>
					<EmptyState title="All read, Marta." actions={<Button look="solid">Write a letter</Button>}>
						New letters appear in the list by themselves.
					</EmptyState>
				</div>
				<div>
					<ErrorMessage digest="3141592653" onRetry={() => {}} />
				</div>
			</div>
		</Family>
	);
}

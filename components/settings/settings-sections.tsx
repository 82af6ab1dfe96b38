import {
	CheckCheck,
	CircleUser,
	DoorOpen,
	EyeOff,
	Keyboard,
	KeyRound,
	type LucideIcon,
	Mails,
	MonitorSmartphone,
	ScrollText,
	SquareTerminal,
	SunMoon,
} from "lucide-react";

/** The pages of settings, in the order of their list. A new one is a row here, its texts in the catalogue, and its page. */
export const SETTINGS_SECTIONS = [
	{ id: "profile", icon: CircleUser },
	{ id: "appearance", icon: SunMoon },
	{ id: "reading", icon: Mails },
	{ id: "keyboard", icon: Keyboard },
	{ id: "receipts", icon: CheckCheck },
	{ id: "privacy", icon: EyeOff },
	{ id: "security", icon: KeyRound },
	{ id: "sessions", icon: MonitorSmartphone },
	{ id: "activity", icon: ScrollText },
	{ id: "tokens", icon: SquareTerminal },
	{ id: "leaving", icon: DoorOpen },
] as const satisfies readonly { id: string; icon: LucideIcon }[];

export type SettingsSection = (typeof SETTINGS_SECTIONS)[number]["id"];

#include "menzhen/tui/terminal/mouse.h"

enum {
	DOUBLE_MS = 400,
	NUMBER_MAX = 9999,
	X10_OFFSET = 32, /* what the three bytes are counted from */
	BUTTON_LEFT = 0,
	BUTTON_WHEEL_UP = 64,
	BUTTON_WHEEL_DOWN = 65,
	MODIFIERS = 4 | 8 | 16, /* Shift, Alt, Ctrl */
};

void mouse_report_begin(struct mouse_report *report, enum mouse_form form)
{
	*report = (struct mouse_report){.form = form};
}

bool mouse_report_reading(const struct mouse_report *report)
{
	return report->form != MOUSE_NONE;
}

/* What the whole report says. */
static bool interpret(const struct mouse_report *report, struct mouse *out)
{
	*out = (struct mouse){.column = report->numbers[1] - 1, .row = report->numbers[2] - 1};
	switch (report->numbers[0] & ~MODIFIERS) {
	case BUTTON_LEFT:
		out->kind = MOUSE_CLICK;
		break;
	case BUTTON_WHEEL_UP:
		out->kind = MOUSE_WHEEL_UP;
		break;
	case BUTTON_WHEEL_DOWN:
		out->kind = MOUSE_WHEEL_DOWN;
		break;
	default:
		return false;
	}
	return out->row >= 0 && out->column >= 0;
}

static bool end(struct mouse_report *report, bool whole, struct mouse *out)
{
	report->form = MOUSE_NONE;
	return whole && interpret(report, out);
}

static bool x10_byte(struct mouse_report *report, unsigned char byte, struct mouse *out)
{
	if (byte < X10_OFFSET)
		return end(report, false, out);
	report->numbers[report->index++] = byte - X10_OFFSET;
	return report->index == 3 && end(report, true, out);
}

static bool sgr_byte(struct mouse_report *report, unsigned char byte, struct mouse *out)
{
	int *number = &report->numbers[report->index];
	if (byte >= '0' && byte <= '9' && *number <= NUMBER_MAX) {
		*number = *number * 10 + (byte - '0');
		return false;
	}
	if (byte == ';' && report->index < 2) {
		report->index++;
		return false;
	}
	return end(report, byte == 'M' && report->index == 2, out);
}

bool mouse_report_byte(struct mouse_report *report, unsigned char byte, struct mouse *out)
{
	return report->form == MOUSE_X10 ? x10_byte(report, byte, out)
					 : sgr_byte(report, byte, out);
}

void mouse_clicks_count(struct mouse_clicks *clicks, struct mouse *mouse, int64_t at)
{
	if (mouse->kind != MOUSE_CLICK)
		return;
	bool again = clicks->at != 0 && at - clicks->at <= DOUBLE_MS && clicks->row == mouse->row &&
		     clicks->column == mouse->column;
	if (again)
		mouse->kind = MOUSE_DOUBLE;
	*clicks = (struct mouse_clicks){
		.at = again ? 0 : at, .row = mouse->row, .column = mouse->column};
}

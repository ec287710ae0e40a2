#include "matters.h"

#include <stdint.h>
#include <stdio.h>

#include "people.h"

static const char *const categories[] = {"LAB01", "LAB02", "LAB03", "LAB04", "FAM01", "FAM02",
	"FAM03", "FAM04", "INH01", "INH02", "HOU01", "HOU02", "CON01", "CON02", "TOR01", "TOR02"};

static const char *const whos[] = {"本人", "来访人", "其父", "其母", "来访人和工友", "夫妻双方",
	"几户业主", "来访人的弟弟", "合伙人", "同村村民", "租客", "退休职工", "外卖骑手", "装修队"};
static const char *const places[] = {"建材市场", "开发区工地", "老城区小区", "纺织厂", "物流园",
	"学校门口", "菜场", "网上平台", "镇上饭店", "高架路口", "养老院", "驾校", "汽修店",
	"直播间", "快递站", "幼儿园", "家具城", "拆迁安置房"};
static const char *const whats[] = {"被拖欠工资", "受伤后未认定工伤", "签了合同又被解除",
	"发生交通事故对方全责", "房屋漏水泡坏地板", "借款到期不还", "离婚后抚养费没有付",
	"遗产分割意见不一", "被辞退没有补偿", "预付卡商家关门", "邻居加建挡住采光", "押金不退",
	"彩礼要求返还", "土地承包面积有争议", "被宠物狗咬伤", "名誉受到侵害", "货款结算有出入",
	"物业费收得不合理", "养老金账户少记年限", "购房定金不退", "担保责任说不清",
	"孩子在校被欺负"};
static const char *const proofs[] = {"有聊天记录和转账凭证", "没有书面合同", "有证人愿意作证",
	"监控已经调取", "借条在家里没有带来", "收据字迹模糊", "只有口头约定", "医院病历齐全",
	"已经报过警", "居委会调解过两次", "考勤表在单位", "录音保存在手机里", "照片都拍了"};
static const char *const wishes[] = {"想问怎样申请劳动仲裁", "想知道能否起诉", "希望先调解",
	"要求赔偿医疗费", "问诉讼时效过了没有", "想申请法律援助", "请帮忙看协议条款",
	"想了解执行程序", "问要准备哪些材料", "想撤回之前的申请", "想问能不能申请保全"};
static const char *const answers[] = {"告知可以先向劳动监察投诉", "建议收集证据后提起诉讼",
	"说明管辖法院和立案材料", "解释了民法典相关条文", "引导到人民调解委员会",
	"已经告知法律援助的条件和程序", "建议双方先协商", "说明诉讼时效为三年", "当场代写了申请书",
	"预约下周再来并带齐材料"};

static const char *one_of(const char *const *all, size_t count, uint32_t *lot)
{
	*lot = people_lot(*lot + 0x9e3779b9u);
	return all[*lot % count];
}

#define ONE_OF(all, lot) one_of(all, sizeof(all) / sizeof((all)[0]), lot)

static uint32_t number_below(uint32_t bound, uint32_t *lot)
{
	*lot = people_lot(*lot + 0x9e3779b9u);
	return *lot % bound;
}

void matters_texts(int index, struct matter_texts *out)
{
	uint32_t lot = people_lot((uint32_t)index * 8 + 5);
	struct person other;

	people_person(number_below(PEOPLE, &lot), &other);
	out->category = ONE_OF(categories, &lot);
	const char *who = ONE_OF(whos, &lot), *place = ONE_OF(places, &lot);
	const char *what = ONE_OF(whats, &lot), *proof = ONE_OF(proofs, &lot);
	uint32_t month = 1 + number_below(12, &lot), day = 1 + number_below(28, &lot);
	uint32_t sum = 100 * (1 + number_below(3000, &lot));
	snprintf(out->summary, sizeof(out->summary),
		"%u月%u日%s在%s%s，涉及%u元，经手人%s，%s，%s。", month, day, who, place, what, sum,
		other.name, proof, ONE_OF(wishes, &lot));
	const char *answer = ONE_OF(answers, &lot);
	snprintf(out->advice, sizeof(out->advice), "%s；%s。", answer, ONE_OF(answers, &lot));
}

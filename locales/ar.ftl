# كلمات الصفحة بالعربية؛ المفاتيح هي مفاتيح en.ftl.
# The page's words in Modern Standard Arabic. Kinds of events are named by verbal nouns, so that no sentence
# has to agree with the gender or the number of a name that the page puts into it. \u200F and \u200E keep the
# order of sentences that are made of names alone, and of names that begin with a dot.

## Kinds of events (PLOVER): the kind; what falls under it; one does it to another; all do it alike

type-agree = اتفاق
type-about-agree = الموافقة على أمر أو التعهد به أو الانضمام إليه من غير أن يُنفَّذ بعد
type-does-agree = اتفاق { $source } مع { $target }
type-together-agree = اتفاق بين { $all }
type-consult = اجتماع أو مباحثات
type-about-consult = محادثات وزيارات واتصالات ومفاوضات، ومنها ما يجري عبر وسيط
type-does-consult = تشاور { $source } مع { $target }
type-together-consult = اجتماع أو مباحثات بين { $all }
type-support = تأييد
type-about-support = إشادة أو اعتراف أو اعتذار أو توقيع اتفاق أو مساندة دبلوماسية
type-does-support = تأييد { $source } لـ { $target }
type-together-support = تأييد متبادل بين { $all }
type-concede = تنازل
type-about-concede = تنازل سياسي: تخفيف حظر أو الاستجابة لمطلب أو قبول إصلاح
type-does-concede = تنازل من { $source } أمام { $target }
type-together-concede = تنازلات من جانب { $all }
type-cooperate = تعاون
type-about-cooperate = تعاون فعلي: تجارة أو مناورات أو تحقيقات أو معلومات استخبارية مشتركة
type-does-cooperate = تعاون { $source } مع { $target }
type-together-cooperate = تعاون بين { $all }
type-aid = مساعدة
type-about-aid = تقديم المال أو السلع أو السلاح أو الحماية أو اللجوء
type-does-aid = مساعدة من { $source } إلى { $target }
type-together-aid = مساعدات متبادلة بين { $all }
type-retreat = تراجع أو إفراج
type-about-retreat = خطوة إلى الوراء: سحب قوات أو إطلاق أسرى أو التزام بوقف إطلاق النار أو نزع سلاح أو استقالة
type-does-retreat = تراجع من { $source } أمام { $target }
type-together-retreat = تراجع من جانب { $all }
type-request = طلب أو مطالبة
type-about-request = طلب مساعدة أو محادثات أو إصلاح أو تراجع، أو المطالبة بذلك
type-does-request = طلب من { $source } إلى { $target }
type-together-request = مطالب متبادلة بين { $all }
type-accuse = اتهام أو انتقاد
type-about-accuse = انتقاد أو تحميل مسؤولية أو شكوى رسمية أو فتح تحقيق
type-does-accuse = اتهام من { $source } ضد { $target }
type-together-accuse = اتهامات متبادلة بين { $all }
type-reject = رفض
type-about-reject = رفض عرض أو مطلب أو خطة أو محادثات
type-does-reject = رفض من { $source } تجاه { $target }
type-together-reject = رفض متبادل بين { $all }
type-threaten = تهديد
type-about-threaten = التلويح بالضرر: القوة أو العقوبات أو الاعتقال أو قطع العلاقات
type-does-threaten = تهديد من { $source } ضد { $target }
type-together-threaten = تهديدات متبادلة بين { $all }
type-protest = احتجاج
type-about-protest = تظاهر أو إضراب أو شغب أو مقاطعة أو قطع طرق
type-does-protest = احتجاج من { $source } ضد { $target }
type-together-protest = احتجاج من جانب { $all }
type-sanction = عقوبات أو قطع علاقات
type-about-sanction = قطع العلاقات المعتادة: عقوبات أو طرد أو استدعاء سفير أو إدانة قضائية
type-does-sanction = عقوبات من { $source } على { $target }
type-together-sanction = عقوبات من جانب { $all }
type-mobilize = تعبئة
type-about-mobilize = تحريك قوات أو شرطة أو أسلحة أو وضعها في حال تأهب من غير استعمالها
type-does-mobilize = تعبئة من { $source } ضد { $target }
type-together-mobilize = تعبئة من جانب { $all }
type-coerce = إكراه
type-about-coerce = استعمال القوة من غير سلاح الحرب: اعتقال أو مصادرة أو حظر تجول أو هجوم سيبراني
type-does-coerce = إكراه من { $source } ضد { $target }
type-together-coerce = إكراه متبادل بين { $all }
type-assault = هجوم
type-about-assault = استعمال العنف: قصف أو إطلاق نار أو قتل أو تعذيب أو تدمير
type-does-assault = هجوم من { $source } على { $target }
type-together-assault = قتال بين { $all }

## Classes, states of events, actors

quad-1 = تعاون لفظي
quad-2 = تعاون مادي
quad-3 = صراع لفظي
quad-4 = صراع مادي
status-asserted = وقع
status-planned = مخطَّط له
status-negated = لم يقع
status-hypothetical = افتراضي
headline-by = { "\u200F" }{ $kind }: { $source }
headline-towards = { $kind } تجاه { $target }
undated = بلا تاريخ
names-two = { $first } و{ $second }
names-three = { $first } و{ $second } و{ $third }
names-more = { $n ->
    [zero] { $first } و{ $second }
    [one] { $first } و{ $second } وطرف آخر
    [two] { $first } و{ $second } وطرفان آخران
    [few] { $first } و{ $second } و{ $n } أطراف أخرى
    [many] { $first } و{ $second } و{ $n } طرفًا آخر
   *[other] { $first } و{ $second } و{ $n } طرف آخر
}
times-never = لا مرة
times = { $n ->
    [zero] لا مرة
    [one] مرة واحدة
    [two] مرتين
    [few] { $n } مرات
    [many] { $n } مرة
   *[other] { $n } مرة
}
sector-gov = الحكومة
sector-mil = القوات المسلحة
sector-reb = المتمردون
sector-opp = المعارضة
sector-pty = حزب سياسي
sector-cop = الشرطة
sector-jud = القضاء
sector-spy = جهاز استخبارات
sector-med = وسائل الإعلام
sector-edu = التعليم
sector-bus = قطاع الأعمال
sector-crm = مجرمون
sector-cvl = مدنيون
sector-igo = منظمة دولية
sector-ngo = منظمة غير حكومية
sector-leg = السلطة التشريعية
sector-unk = قطاع غير معروف
kind-per = شخص
kind-org = منظمة
kind-loc = مكان أو دولة
kind-misc = اسم آخر

## Dates

date-form = «{ $given }» ليس تاريخًا. اكتب السنة-الشهر-اليوم، مثل 2023-09-22.
date-month = «{ $given }» ليس تاريخًا: الأشهر من 01 إلى 12. اكتب السنة-الشهر-اليوم، مثل 2023-09-22.
date-length = «{ $given }» ليس تاريخًا: عدد أيام { $month } هو { $days }. صحّح اليوم من فضلك.

## The page

page-title = Demarche: اقرأ الأخبار كما يقرؤها المحلل السياسي
language = اللغة
close = إغلاق
undo = تراجع
skip-events = انتقل إلى الأحداث
skip-reader = انتقل إلى القارئ
events = الأحداث
map = الخريطة
relations = العلاقات
timeline = الخط الزمني
reader = القارئ
drop-here = أفلت هنا نصوصًا لتُضاف إلى هذه القضية، أو ملف قضية لفتحه
file-too-large = { $name } كبير جدًا ({ $size } م.ب): لا تُفتح إلا القضايا والمقالات حتى 50 م.ب.
file-unreadable = تعذرت قراءة { $name } من القرص.
pane-table = الجدول
pane-read = القراءة
pane-timeline = الزمن

## The head

add-article = أضف مقالًا
share = شارك
how-good-short = ما مدى دقته؟
help-button = المساعدة واختصارات لوحة المفاتيح
case = القضية
stories = قصص
own-cases = قضاياك
new-case = قضية جديدة
new-empty-case = قضية فارغة جديدة…
by-link = عبر رابط أو ملف
shared-case = قضية مشتركة
undo-what = تراجع: { $what }
redo-what = إعادة: { $what }
light-colours = ألوان فاتحة
dark-colours = ألوان داكنة
views = طرق العرض

## Help

key-step = الحدث التالي والسابق
key-escape = إلغاء اختيار الحدث وإغلاق المفتوح
key-correct = تصحيح الحدث المختار
key-add = إضافة مقال
key-share = مشاركة القضية
key-filter = البحث في الأحداث وتصفيتها
key-views = الخريطة والخط الزمني والجدول والقارئ
key-overview = نظرة عامة على القضية
key-undo = تراجع؛ ومع Shift إعادة
key-arrows = في القارئ: من علامة إلى أخرى؛ وفي الفصول: من فصل إلى آخر
key-help = هذه المساعدة
help-title = كيف تُقرأ هذه الصفحة
help-marks = كل علامة تمثل حدثًا عثر عليه برنامج في تقرير: طرف فعل شيئًا بطرف آخر أو معه أو تجاهه. اختر علامة على الخريطة أو الخط الزمني أو في الجدول أو النص، فتُظهرها كلها مع الجملة التي تنص عليها.
help-quad-1 = : محادثات وزيارات واتفاقات وتأييد معلن
help-quad-2 = : مساعدات وتجارة وأعمال مشتركة وقوات مُعارة
help-quad-3 = : اتهامات ورفض وتهديدات ومطالب
help-quad-4 = : عقوبات واعتقالات وقطع علاقات وهجمات
help-kinds = أنواع الأحداث هي أنواع PLOVER، نظام الترميز لدى Open Event Data Alliance؛ ودرجاتها من −10 (هجوم) إلى +10 (مساعدة). والبرنامج يخطئ؛ فالجملة المرافقة لكل حدث تتيح لك أن تحكم بنفسك.
tour-in-four = جولة في أربع خطوات
keys = المفاتيح
single-keys = المفاتيح المفردة اختصارات
help-privacy = بعد تحميل هذه الصفحة لا تطلب Demarche من مضيفها إلا أجزاء منها، كقارئ ملفات PDF، ولا تطلب من مضيف آخر إلا قضية توافق على جلبها. تُحفظ مقالاتك وقضاياك في هذا المتصفح وحده إلى أن تشاركها أو تحذفها.

## Tour

tour-map = من فعل ماذا ولمن
tour-map-text = كل قوس هو ما فعلته دولة تجاه أخرى: الأزرق تعاون، والبرتقالي والأحمر صراع؛ والسهم يدل على الفاعل. اختر قوسًا لترى أحداثه.
tour-timeline = متى
tour-timeline-text = العلامات المستديرة تعاون والمضلعة صراع؛ والمفرغة أقوال والممتلئة أفعال. اسحب على الشريط في الأسفل لترى جزءًا من الزمن، فتتبعه الخريطة والجدول.
tour-reader = الجملة التي تنص على ذلك
tour-reader-text = كل علامة مصدرها جملة في تقرير. افتح تقريرًا واختر كلمة معلَّمة لترى كيف قُرئت ولماذا.
tour-own = مقالك أنت
tour-own-text = أضف مقالًا فيُقرأ هنا في متصفحك. لا يُرسل شيء إلى أي مكان؛ ورابط أو ملف يكفي لمشاركة ما وجدته.
tour-step = الخطوة { $n } من { $all }
done = تم
next = التالي
back = السابق
skip = تخطَّ

## About

how-good = ما مدى دقة هذا؟
method = المنهج والمصادر
about = حول الصفحة
back-to-case = → العودة إلى القضية
print = طباعة

## Adding articles

act-add-article = إضافة «{ $heading }»
act-add-articles = { $n ->
    [zero] إضافة مقالات
    [one] إضافة مقال واحد
    [two] إضافة مقالين
    [few] إضافة { $n } مقالات
    [many] إضافة { $n } مقالًا
   *[other] إضافة { $n } مقال
}
added-one = أُضيف «{ $heading }».
added-known = «{ $heading }» موجود في هذه القضية من قبل: النص نفسه بالتاريخ نفسه.
added-many = { $n ->
    [zero] لم يُضف أي مقال.
    [one] أُضيف مقال واحد.
    [two] أُضيف مقالان.
    [few] أُضيفت { $n } مقالات.
    [many] أُضيف { $n } مقالًا.
   *[other] أُضيف { $n } مقال.
}
added-some = المقالات المضافة: { $n } من { $all }؛ أما الأخرى فموجودة في هذه القضية من قبل: النصوص نفسها بالتواريخ نفسها.
much-alike = {" "}يكاد «{ $heading }» يروي ما يرويه «{ $known }» (تشابه { $percent }٪).
paste-cleaned = لُصق من صفحة ويب: تُركت القوائم والنماذج والنصوص البرمجية.
paste-title = أضف مقالًا
paste-article = المقال
paste-here = الصق النص هنا، أو انسخ صفحة ويب كاملة فيُستخرج المقال منها.
paste-hint = بالإنجليزية حتى الآن. يمكنك أيضًا إفلات ملفات { "\u200E" }.txt و{ "\u200E" }.md و{ "\u200E" }.html و{ "\u200E" }.pdf و{ "\u200E" }.docx و{ "\u200E" }.eml أو جداول أحداث ({ "\u200E" }.csv) في أي موضع من الصفحة، عدة ملفات معًا.
words = { $n ->
    [zero] لا كلمات
    [one] كلمة واحدة
    [two] كلمتان
    [few] { $n } كلمات
    [many] { $n } كلمة
   *[other] { $n } كلمة
}
published-on = تاريخ النشر
paste-date-hint = من دونه يُبحث عن التاريخ في النص، وتُخبَر بما افتُرض.
year-month-day = السنة-الشهر-اليوم
headline = العنوان
publisher = الناشر
source-address = عنوان المصدر
read-it = اقرأه
not-now = ليس الآن
paste-private = لا شيء يغادر هذا المتصفح. وما كتبته هنا محفوظ.
no-mail = ليست هذه رسالة تمكن قراءتها هنا.
file-kind = لا يُقرأ هذا النوع من الملفات هنا: { $way }
file-kind-open = افتحه وحدد نصه والصقه هنا، أو احفظه أولًا بصيغة { "\u200E" }.txt أو { "\u200E" }.html.
file-kind-which = تُقرأ النصوص ({ "\u200E" }.txt و{ "\u200E" }.md و{ "\u200E" }.html و{ "\u200E" }.pdf و{ "\u200E" }.docx) والرسائل ({ "\u200E" }.eml) وجداول الأحداث ({ "\u200E" }.csv و{ "\u200E" }.tsv) والقضايا ({ "\u200E" }.demarche.json)؛ أو الصق النص نفسه.
article-empty = لا نص بعد. الصق المقال في مربع النص.
article-long = هذا النص أطول من أن يكون مقالًا واحدًا ({ $size } ك.ب؛ والحد الأقصى { $most } ك.ب). الصق مقالًا واحدًا كل مرة.
article-noise = لا يبدو هذا مقالًا: تكاد تخلو منه الكلمات والجمل. الصق نص المقال نفسه.
article-date = تاريخ النشر: { $why }
article-address = عنوان المصدر: «{ $given }» ليس عنوان ويب. ينبغي أن يبدأ بـ https:// أو http://، أو اتركه فارغًا.

## The case at a glance

shared-banner = وصلتك هذه القضية عبر رابط أو ملف. لم تُحفظ، ولم تُمس قضاياك.
keep = احفظها بين قضاياي
case-begins = تبدأ القضية بمقال. الصق مقالًا أو أفلت ملفات نصية في أي موضع من هذه الصفحة: من فعل ماذا ولمن ومتى وأين، يُستخرج منه هنا في متصفحك.
add-an-article = أضف مقالًا
try-example = جرّب مثالًا
colophon = تبقى النصوص في هذا المتصفح: لا يُرسل شيء إلى أي مكان. هذا ما عثر عليه برنامج، فتحقق من المهم بمقارنته بالجملة المعروضة.
delete-sure = هل تريد حذف هذه القضية من هذا المتصفح؟ لا يمكن التراجع عن ذلك.
delete-case = احذف هذه القضية
act-example = إضافة مثال
case-name = اسم القضية
name-case = سمِّ هذه القضية
act-rename = تغيير اسم القضية
open-file = افتح ملفًا…
no-tour = بلا جولة
chapters = القصة في فصول
reports = { $n ->
    [zero] لا تقارير
    [one] تقرير واحد
    [two] تقريران
    [few] { $n } تقارير
    [many] { $n } تقريرًا
   *[other] { $n } تقرير
}
waiting = في الانتظار
reading = قراءة…
sentence-of = الجملة { $n } من { $all }
count-of-class = { "\u200F" }{ $class }: { $n }
no-events-found = لم يُعثر على أحداث
stopped = توقفت · اقرأ من جديد
failed = تعذرت · اقرأ من جديد
no-date = بلا تاريخ
remove-named = أزل «{ $heading }» من القضية
remove = أزل من القضية
act-remove = إزالة «{ $heading }»
removed = أُزيل «{ $heading }» من القضية.
reading-finished = { $n ->
    [zero] انتهت القراءة: لم يُعثر على أحداث.
    [one] انتهت القراءة: عُثر على حدث واحد.
    [two] انتهت القراءة: عُثر على حدثين.
    [few] انتهت القراءة: عُثر على { $n } أحداث.
    [many] انتهت القراءة: عُثر على { $n } حدثًا.
   *[other] انتهت القراءة: عُثر على { $n } حدث.
}
reading-begun = بدأت القراءة.
reading-sentence = قراءة، الجملة { $n } من { $all }
reading-both = قراءة التقرير { $report } من { $reports }، الجملة { $n } من { $all }
reading-report = قراءة التقرير { $report } من { $reports }
reading-now = قراءة…
reading-label = قراءة
stop = أوقف
kept = صارت هذه القضية بين قضاياك؛ وتُحفظ التغييرات في هذا المتصفح.
deleted = حُذفت القضية من هذا المتصفح.
copy-of = { $name } (نسخة)
welcome = أأنت هنا لأول مرة؟
welcome-link = شاهد طريقة العمل في أربع خطوات
welcome-after = ، أو تابع: لا شيء هنا يمكن إفساده.

## Cards and the chosen event

about-mark = حول هذه العلامة
and-earlier = { $n ->
    [zero] ولا شيء قبلها
    [one] وحدث واحد قبلها
    [two] وحدثان قبلها
    [few] و{ $n } أحداث قبلها
    [many] و{ $n } حدثًا قبلها
   *[other] و{ $n } حدث قبلها
}
day-of-report = { $when } (يوم التقرير)
more-reports = { $n ->
    [one] ، وتقرير آخر
    [two] ، وتقريران آخران
    [few] ، و{ $n } تقارير أخرى
    [many] ، و{ $n } تقريرًا آخر
   *[other] ، و{ $n } تقرير آخر
}
chosen-in-text = مختار: معروض في النص
show-in-text = اعرضه في النص
detail-place = ، { $n } من { $all }
chosen-event = الحدث المختار
between = بين
who = من
to-whom = تجاه من
another-event-sentence = هذه الجملة تروي حدثًا آخر
another-event-report = هذا التقرير يروي حدثًا آخر
why-so = لماذا قُرئ هكذا
sure-of-report = الثقة بهذا التقرير: { $n }٪
correct-this = صحّح هذا الحدث (e)
correct = صحّح
previous-event = الحدث السابق
next-event = الحدث التالي
background = خلفية
brought-together-by = جمع بينهم
kind = النوع
score = الدرجة
plover-scale = على مقياس PLOVER من −10 إلى +10
confidence = الثقة
percent = { $n }٪
sentence-says = الجملة التي تنص على ذلك
told-by = { $n ->
    [zero] بلا تقارير
    [one] رواه تقرير واحد
    [two] رواه تقريران
    [few] روته { $n } تقارير
    [many] رواه { $n } تقريرًا
   *[other] رواه { $n } تقرير
}
told-otherwise = رواية أخرى
only-with-actor = اعرض أحداث هذا الطرف وحدها

## Filters

words-chip = أقوال
deeds-chip = أفعال
main-view = العرض الرئيسي
only-classes = اعرض هذه الفئات من الأحداث وحدها
cooperation = تعاون
conflict = صراع
filter = تصفية
filter-count = تصفية ({ $n })
remove-filter = أزل التصفية: { $label }
from-day = من { $day }
at-least-sure = ثقة لا تقل عن { $n }٪
one-report = تقرير واحد
quoted = «{ $text }»
active-filters = التصفية الحالية
events-of = { $n } من { $all } من الأحداث
show-all = اعرض الكل
filters = أدوات التصفية
search-events = ابحث في الأحداث
search-what = أسماء وأماكن وأنواع أحداث
actors = الأطراف
two-actors = اختيار طرفين يُظهر ما بينهما.
kind-of-event = نوع الحدث
did-it-happen = هل وقع؟
confidence-least = الثقة: { $n }٪ على الأقل

## The table of events, and files

col-date = التاريخ
col-event = الحدث
col-place = المكان
col-sure = الثقة
col-reports = التقارير
events-count = { $n ->
    [zero] لا أحداث
    [one] حدث واحد
    [two] حدثان
    [few] { $n } أحداث
    [many] { $n } حدثًا
   *[other] { $n } حدث
}
no-events-yet = لا أحداث بعد. تظهر هنا مع قراءة التقارير.
no-event-passes = لا حدث يجتاز التصفية. أزل إحداها لترى المزيد.
show-more = اعرض المزيد ({ $n } من { $all })
mediated-by = {" "}(جمع بينهم { $names })
file-csv = الأحداث المعروضة، لجداول البيانات
file-geojson = الأحداث المعروضة، للخرائط
file-json = كل وثائق القضية، مع تصحيحاتك وما قالته الآلة
file-markdown-label = تقرير بصيغة Markdown
file-markdown = الأحداث المعروضة، مع الجمل والحواشي
file-html-label = تقرير في ملف HTML واحد
file-html = للقراءة والطباعة والإرسال؛ ويُفتح هنا ثانيةً قضيةً
file-timelinejs-label = جدول TimelineJS
file-timelinejs = الأحداث المعروضة، في أعمدة قالبه
file-jsonld-label = تعليقات توضيحية، JSON-LD
file-jsonld = كل العلامات في النصوص، وفق W3C Web Annotations
file-bibtex-label = المصادر، BibTeX
file-bibtex = كل منشورات القضية
file-csl-label = المصادر، CSL-JSON
file-csl = نفسها، لـ Zotero وأمثاله
file-case-label = القضية نفسها
file-case = النصوص والتصحيحات، لتُفتح هنا ثانيةً
save-shown = احفظ الأحداث المعروضة
save-as = احفظ بصيغة
more = المزيد…
save-file = احفظ في ملف

## The map

map-keys = تحرك مفاتيح الأسهم الخريطة، ويكبّرها زائد ويصغّرها ناقص، ويعرض 0 العالم كله، ويضبط F الخريطة على الأحداث. وينتقل مفتاح Tab إلى الأقواس والأماكن.
map-empty = هنا سيظهر كل حدث في مقالاتك قوسًا من الفاعل إلى من وُجّه إليه الفعل، ونقطةً حيث وقع.
map-none = لا أحداث ظاهرة. وسّع المدة على الخط الزمني أو أزل تصفية.
only-pair = هذان الطرفان فقط
only-actor = { $name } فقط
n-events = { $n ->
    [zero] لا أحداث
    [one] حدث واحد
    [two] حدثان
    [few] { $n } أحداث
    [many] { $n } حدثًا
   *[other] { $n } حدث
}
map-view = عرض الخريطة
zoom-in = تكبير
zoom-out = تصغير
fit-events = اضبط على الأحداث
globe = الكرة الأرضية
map-credit = السهم: من الفاعل. بلا سهم: الطرفان سواء. الأعرض: أحداث أكثر. حدود متقطعة: متنازع عليها. الخريطة: Natural Earth.
state-mark-own = { $name }: الأحداث { $n }، منها { $own } في داخلها أو غير موجهة إلى دولة أخرى
named-events = { $n ->
    [zero] { $name }: لا أحداث
    [one] { $name }: حدث واحد
    [two] { $name }: حدثان
    [few] { $name }: { $n } أحداث
    [many] { $name }: { $n } حدثًا
   *[other] { $name }: { $n } حدث
}
marks-keys = أقواس ودول وأماكن. تنقلك مفاتيح الأسهم من واحد إلى آخر، ويختار Enter.
arc = { $pair }، { $class }: عدد الأحداث { $n }
arc-unreal = { $pair }، { $class }: عدد الأحداث { $n }، ليس منها ما وقع فعلًا
one-to-other = { "\u200F" }{ $first } ← { $second }
map-summary-none = الخريطة: لا أحداث لعرضها.
map-summary-pair = { $first } و{ $second } ({ $n })
n-states = { $n ->
    [zero] لا دول
    [one] دولة واحدة
    [two] دولتان
    [few] { $n } دول
    [many] { $n } دولة
   *[other] { $n } دولة
}
map-summary = الخريطة: { $events }، { $states }. وجدول الأحداث يقول الشيء نفسه بالكلمات.
map-summary-most = الخريطة: { $events }، { $states }. أكثرها بين { $most }. وجدول الأحداث يقول الشيء نفسه بالكلمات.

## Pictures

save-picture = احفظ صورة
png-for = PNG للوثائق
svg-for = SVG للتحرير
picture-subtitle = { "\u200F" }{ $events }، { $span }
picture-source = استخرجتها Demarche من تقارير إخبارية داخل المتصفح. الحدود: Natural Earth.

## The curve of a relation

relation-sum = العلاقة، مجموعةً
relation-lately = العلاقة في الآونة الأخيرة
no-fact-between = لا حدث بين الاثنين وقع فعلًا.
curve-sum = مجموع الدرجات { $value }، بزيادة أو نقصان { $spread }
curve-lately = المتوسط الأخير { $value }، بزيادة أو نقصان { $spread }

## The timeline

first-day = أول يوم معروض
last-day = آخر يوم معروض
brush = المدة: اسحب لعرض جزء منها فقط
drag-for-span = اسحب لتحديد مدة
published-title = نُشر في { $day }: { $title }
today = اليوم
today-is = اليوم، { $day }
relation-of = العلاقة: { $names }
scores-about = مجموع كل درجات PLOVER حتى الآن، أو متوسطها في الآونة الأخيرة
by-pair = الطرفان
by-actor = الطرف
by-type = نوع الحدث
by-chapter = الفصل
by-article = المقال
by-class = الفئة
by-nothing = بلا تقسيم
others = { $n ->
    [zero] غيرها
    [one] آخر
    [two] آخران
    [few] { $n } أخرى
    [many] { $n } أخرى
   *[other] { $n } أخرى
}
within = داخل { $name }
alone = { $name } وحده
no-state = لا دولة مذكورة
in-no-chapter = خارج الفصول
all-events = كل الأحداث
timeline-none = الخط الزمني: لا أحداث مؤرخة لعرضها.
timeline-summary = الخط الزمني: { $events } من { $first } إلى { $last }: { $classes }.
timeline-undated = {" "}وأحداث أخرى بلا تاريخ: { $n }.
lanes-by = المسارات حسب
stretch = المدة الزمنية
zoom-out-time = تصغير الزمن
zoom-in-time = تكبير الزمن
all-time = اعرض الزمن كله
all = الكل
timeline-empty = هنا ستصطف أحداث مقالاتك بترتيبها الزمني، حتى ما يرويه تقرير عن سنوات مضت.
timeline-filtered = لا حدث مؤرخًا يجتاز التصفية. أزل إحداها لترى المزيد.
slow = بطيء
normal = عادي
fast = سريع
play-group = شغّل الأحداث بترتيبها الزمني
pause = إيقاف مؤقت
play = تشغيل
speed = السرعة
show-only = اعرض فقط { $name }
line-keys = ينقلك السهمان الأيمن والأيسر من حدث إلى حدث بترتيب الزمن، والأعلى والأسفل من مسار إلى آخر؛ ويختار Enter. زائد وناقص للتكبير والتصغير، وF يعرض الزمن كله.

## Relations

who-does-what = من يفعل ماذا ولمن
rows-columns = الصفوف والأعمدة
states = الدول
everybody = الجميع
drawn-as = طريقة الرسم
matrix = مصفوفة
ring = حلقة
history-of = تاريخ { $first } و{ $second }
only-events-with = أحداث { $name } فقط
matrix-empty = هنا سيكون كل مربع ما فعله طرف تجاه آخر، وسيقف المتعاونون معًا.
matrix-none = لا طرفين بينهما شأن فيما هو معروض.
matrix-caption = الصفوف تفعل والأعمدة يقع عليها الفعل. المربع الأكبر: أحداث أكثر. الجزء الأزرق تعاون والأحمر صراع. المتعاونون متجاورون، ويفصل خط بين الكتل.
left-out = أطراف أخرى أقل أحداثًا لم تُعرض: { $n }. استعمل التصفية لتراها.
n-cooperation = تعاون: { $n }
n-conflict = صراع: { $n }
towards = { $first } تجاه { $second }: { $what }
ring-label = حلقة الأطراف؛ والمصفوفة تقول الشيء نفسه في جدول
all-relations = → كل العلاقات
people = الأشخاص
history = التاريخ
sum-on = {" "}في { $day }
sum-span = {" "}من { $first } إلى { $last }
sum = { $events }{ $span }؛ المصدر: { $reports }.
n-reports = { $n ->
    [zero] لا تقارير
    [one] تقرير واحد
    [two] تقريران
    [few] { $n } تقارير
    [many] { $n } تقريرًا
   *[other] { $n } تقرير
}

## The reader

reports-nav = التقارير
all-reports = كل التقارير
corrections-count = التصحيحات: { $n }
corrected-by-hand-what = ما صُحّح يدويًا
corrections = التصحيحات
add-by-hand-what = أضف يدويًا حدثًا أو اسمًا أو زمنًا أو اقتباسًا
add-by-hand-how = أضف يدويًا: أو حدد كلمات في النص
mark-button = + علامة
previous-report = التقرير السابق
next-report = التقرير التالي
source = المصدر
written-from = { $n ->
    [zero] بلا مصادر
    [one] كُتب من مصدر واحد
    [two] كُتب من مصدرين
    [few] كُتب من { $n } مصادر
    [many] كُتب من { $n } مصدرًا
   *[other] كُتب من { $n } مصدر
}
reading-stopped = أُوقفت القراءة؛ لم يُعلَّم شيء.
being-read = قيد القراءة…
other-language = يبدو أن هذا النص بلغة أخرى ({ $language }) غير الإنجليزية، وهي الوحيدة التي تُقرأ حتى الآن. قد يكون المعلَّم خاطئًا.
dated-by-line = لم يُعطَ تاريخ نشر. قُرئ على أنه { $day }، من سطر التاريخ في الخبر.
dated-by-text = لم يُعطَ تاريخ نشر. قُرئ على أنه { $day }، استنتاجًا من التواريخ في النص.
when-published = متى نُشر هذا؟ لم يُعطَ تاريخ ولا يذكر النص تاريخًا، فعبارات مثل «يوم الجمعة» بلا تاريخ.
act-set-date = تحديد التاريخ
read-again-as = قُرئ من جديد بتاريخ { $day }.
set = حدّد
what-is-marked = ما هو معلَّم في النص
from-to = { $first } إلى { $last }
quotation-unknown = اقتباس، القائل غير معروف
said-by-name = قاله { $name }
means = معناه
why = السبب
speaker = القائل
not-known = غير معروف
quotation = اقتباس
state = الدولة
acts-as = يتصرف بصفته
place = المكان
could-also-be = قد يكون أيضًا
mentioned = ذُكر
layer-quotes = اقتباسات
layer-times = أزمنة
layer-organisations = منظمات
layer-places = أماكن ودول
layer-other = أسماء أخرى

## Corrections

no-value = لا شيء
and = و
both-alike = كلاهما سواء
one-towards-other = أحدهما تجاه الآخر
direction = الاتجاه
when = متى
where = أين
happened-q = وقع؟
evidence = الدليل
name = الاسم
name-of-state = { "\u200F" }{ $name } ({ $state })
corrected = مصحَّح
added-by-hand = أُضيف يدويًا
label-event-corrected = حدث صُحّح
label-event-added = حدث أُضيف
label-event-rejected = حدث رُفض
label-event-split = حدث قُسم إلى اثنين
label-events-merged = أحداث دُمجت
label-report-apart = تقرير فُصل
label-name-corrected = اسم صُحّح
label-name-added = اسم أُضيف
label-name-rejected = اسم رُفض
label-names-merged = أسماء دُمجت
label-mention-split = ذِكر فُصل
label-time-corrected = زمن صُحّح
label-time-added = زمن أُضيف
label-time-rejected = زمن رُفض
label-speaker-corrected = قائل صُحّح
label-quote-added = اقتباس أُضيف
label-quote-rejected = اقتباس رُفض
now-own-copy = { $told } صارت هذه القصة نسخة خاصة بك.
act-take-back-added = سحب ما أُضيف
taken-back = سُحب.
act-restore = استعادة ما قالته الآلة
machine-stands = عاد ما قالته الآلة كما كان.
what-corrected = ما الذي صُحّح
corrected-by-hand = صُحّح يدويًا
take-back = اسحب
restore = استعد
what = ماذا
machine-said = قالت الآلة
you-say = تقول أنت
nothing-corrected = لم يُصحَّح شيء في هذه القضية. اختر حدثًا أو اسمًا أو زمنًا أو اقتباسًا لتصححه، أو حدد كلمات في النص لتضيف.
corrections-about = ما قيل يدويًا إلى جانب ما قرأته الآلة. يُحفظ ويُشارك مع القضية، ويبقى حين تُقرأ المقالات من جديد.
homeless = تصحيحات لم يعد لها موضع: { $n }. فالكلمات التي تتناولها ليست في النص، أو أن الآلة لم تعد تقرأ شيئًا هناك. لم يضع شيء: تسري من جديد متى عادت كلماتها.
in-whole-case = في القضية كلها
article-not-here = مقال ليس في هذه القضية
no-home = لم يعد له موضع
act-take-back = سحب تصحيح
time = زمن
words-not-there = هذه الكلمات ليست في المقال. اكتبها كما وردت فيه.
act-evidence = تغيير الدليل
evidence-changed = صارت هذه الكلمات دليله.
add-by-hand = أضف يدويًا
which-words = أي كلمات؟
words-of-article = كلمات من المقال
or-select = أو حددها في النص.
find = ابحث
mark-words-as = علّم هذه الكلمات بوصفها
mark-as = علّم بوصفه
evidence-of-chosen = دليل الحدث المختار
undated-sentence = بلا تاريخ.
ymd-example = السنة-الشهر-اليوم، مثل 2023-09-22.
from = من
to = إلى
ends-before = لا يمكن أن ينتهي ({ $last }) قبل أن يبدأ ({ $first }).
remove-name = أزل { $name }
add-to = أضف إلى «{ $legend }»
name-or-state = اسم من النص أو دولة
add-name-to = أضف هذا الاسم إلى «{ $legend }»
add = أضف
wrong-kind = اختر نوع الحدث.
wrong-source = سمِّ طرفًا له دور فيه.
wrong-place = لا يُعرف هنا مكان بهذا الاسم. اختر من القائمة، أو اكتب بعده درجات الشمال والشرق: Salalah 17.02, 54.09
wrong-words = هذه الكلمات ليست في المقال. انسخها كما وردت، أو حددها في النص.
new-event = حدث جديد
correct-event = صحّح هذا الحدث
what-happened = ماذا حدث؟
kind-and-about = { "\u200F" }{ $kind }: { $about }
alike-check = الطرفان يفعلان الشيء نفسه
swap-sides = بدّل الطرفين
unknown = غير معروف
words-that-say = كلمات النص التي تنص على ذلك
no-other-event = لا حدث آخر
same-event-as = الحدث نفسه مثل
add-event = أضف الحدث
save = احفظ
cancel = إلغاء
not-event = ليس حدثًا
act-correct = تصحيح «{ $name }»
corrected-told = صُحّح.
act-reject = رفض «{ $name }»
rejected = رُفض: { $name }.
act-add-event = إضافة حدث عند «{ $words }»
event-added = أُضيف الحدث.
act-apart = فصل تقرير
apart-told = صار هذا التقرير يروي حدثًا خاصًا به.
act-split = تقسيم حدث
split-told = قُسم: صارت الجملة الأخرى تروي حدثًا خاصًا بها.
none = لا شيء
nobody-else = لا أحد غيره
act-merge = دمج «{ $name }» في اسم آخر
merged = دُمج.
name-needs-letter = الاسم يحتاج إلى حرف على الأقل.
corrected-everywhere = صُحّح في القضية كلها.
act-reject-name = رفض الاسم «{ $name }»
no-name-now = لم يعد «{ $name }» اسمًا.
act-split-mention = فصل ذِكر عن «{ $name }»
mention-split = فُصل: صار هذا الذِكر لغيره.
correct-name = صحّح «{ $name }»
same-as = هو نفسه
in-whole-case-more = في القضية كلها (مقالات أخرى: { $n })
mention-somebody-else = هذا الذِكر لغيره
not-name = ليس اسمًا
act-add-name = إضافة الاسم «{ $words }»
name-added = أُضيف الاسم.
new-name = اسم جديد
add-name = أضف الاسم
act-say-when = تحديد زمن «{ $words }»
time-added = أُضيف الزمن.
time-corrected = صُحّح، ومعه الأحداث المؤرخة به.
act-reject-time = رفض الزمن «{ $words }»
no-time-now = لم يعد زمنًا.
when-is-it = متى هو؟
add-time = أضف الزمن
not-time = ليس زمنًا
not-known-choice = غير معروف
act-add-quote = إضافة اقتباس
quote-added = أُضيف الاقتباس.
act-say-who = تحديد القائل
act-reject-quote = رفض اقتباس
no-quote-now = لم يعد اقتباسًا.
who-said-it = من قاله؟
said-by = قاله
add-quote = أضف الاقتباس
not-quote = ليس اقتباسًا

## Sharing and keeping

share-damaged = هذا الرابط تالف: جزء منه مفقود أو تغيّر في الطريق. اطلبه من جديد، أو اطلب القضية في ملف.
share-checksum = تغيّر هذا الرابط في الطريق: لا يطابق رمز التحقق. اطلبه من جديد، أو اطلب القضية في ملف.
share-bomb = رُفض هذا الرابط: يتضخم عند فكه إلى أكثر بكثير مما تسعه قضية.
share-foreign = ليست هذه قضية من هذه الصفحة. افتح ملفًا ينتهي بـ { "\u200E" }.demarche.json، أو الصق مقالًا.
share-newer = أُنشئت هذه القضية بإصدار أحدث من هذه الصفحة (الصيغة { $format }؛ وتقرأ هذه الصفحة حتى { $known }). أعد تحميل الصفحة لتحديثها ثم افتح القضية من جديد.
share-unknown = يقود هذا الرابط إلى قضية «{ $name }» لا تملكها هذه النسخة من الصفحة.
share-article = رُفضت هذه القضية لأن أحد مقالاتها لا تمكن قراءته. { $why }
share-too-many = رُفضت هذه القضية: فيها { $n } من المقالات؛ والحد الأقصى { $most }.
excerpt-of = { $heading } (مقتطف)
share-title = شارك هذه القضية
share-short = اترك النصوص: الجمل التي تروي حدثًا والاقتباسات فقط
link = الرابط
copied = نُسخ
copy = انسخ
link-copied = الرابط في الحافظة.
copy-and-send = انسخ الرابط وأرسله.
too-large-for-link = هذه القضية أكبر من أن يسعها رابط: سيبلغ { $n } حرفًا، وبرامج البريد والمراسلة تكسر الروابط التي تتجاوز { $most }. اترك النصوص، أو احفظها في ملف وأرسله.
file-opens = يُفتح الملف بإفلاته على هذه الصفحة، هنا أو في أي مكان.
qr-open = رمز QR لهاتف قريب
qr-label = رمز QR للرابط
qr-too-long = هذا الرابط أطول مما يسعه رمز QR، وهو نحو 2900 حرف. اترك النصوص، أو أرسل الرابط.
embed = ضمّنه في صفحة
embed-label = شفرة HTML لتضمين هذه القضية
reveals-story = يسمي الرابط هذه القصة وطريقة نظرك إليها: المدة والتصفية والحدث المختار. ولا يحمل نصًا.
reveals-empty = هذه القضية فارغة: لا يحمل الرابط سوى اسمها.
reveals-excerpts = يحمل الرابط نفسه مقتطفات (عدد المقالات: { $n }): الجمل التي تروي حدثًا والاقتباسات، مع التاريخ والمصدر والعنوان. ومن يفتحه تُقرأ له من جديد، فقد يغيب هناك حدث يحتاج إلى بقية النص.
reveals-texts = يحمل الرابط نفسه القضية: النصوص الكاملة (عدد المقالات: { $n })، مع التواريخ والمصادر والعناوين، وطريقة نظرك إليها. ومن يملك الرابط يستطيع قراءتها كلها.
reveals-corrections = {" "}ويحمل تصحيحاتك ({ $n }).
reveals-after = {" "}لا يراه أي خادم: ما يلي علامة # في الرابط يبقى في المتصفح. لكن الرابط يبقى في السجلات والمحادثات وصناديق البريد، ولا يمكن استرجاعه.
untitled = بلا عنوان
case-empty = { $name } (فارغ)
case-articles = { $n ->
    [zero] { $name } (فارغ)
    [one] { $name } (مقال واحد)
    [two] { $name } (مقالان)
    [few] { $name } ({ $n } مقالات)
    [many] { $name } ({ $n } مقالًا)
   *[other] { $name } ({ $n } مقال)
}
store-denied = لا يحفظ هذا المتصفح شيئًا لهذه الصفحة (لعلها نافذة خاصة)، فتضيع قضيتك عند إغلاقها. استعمل «شارك» لحفظها في ملف.
store-full = تعذر حفظ قضيتك: لم يبقَ في المتصفح متسع لهذه الصفحة. استعمل «شارك» لحفظها في ملف، ثم احذف ما لم تعد تحتاج إليه من القضايا.
store-overtaken = تغيّرت هذه القضية في لسان آخر. حُفظ ما لديك هنا نسخةً كي لا يضيع شيء.
store-unreadable = لم تعد قراءة هذه القضية ممكنة: حُذفت في لسان آخر، أو حفظها إصدار أحدث من هذه الصفحة. أعد تحميل الصفحة وحاول ثانيةً.

## The engine

engine-broke = توقف المحرك فجأة عند هذا المقال. لم تتأثر المقالات الأخرى؛ و«اقرأ من جديد» يحاول مرة أخرى.
engine-load = تعذر تحميل المحرك ({ $why }). تحقق من الاتصال وأعد تحميل الصفحة.
engine-start = تعذر تشغيل المحرك ({ $why }).
engine-handing = لا يستطيع هذا المتصفح تسليم برنامج إلى عامله؛ ويستطيع ذلك إصدار من 2023 أو بعده.
engine-none = لا يبدأ المحرك في هذا المتصفح. أعد تحميل الصفحة للمحاولة ثانيةً.
unknown-cause = سبب غير معروف

## Reports as files

undated-year = بلا تاريخ
brought-together = جمع بينهم { $names }
untitled-case = قضية بلا عنوان
made = قرأ الأحداثَ برنامجٌ وقد تكون خاطئة؛ والجملة إلى جانب كل منها تتيح لك الحكم.
sources = المصادر

## Method and sources

stage-words = الجمل والكلمات
stage-words-text = يُقطَّع النص إلى فقرات وجمل وكلمات؛ وتُعرف أسطر المكان وعلامات الاقتباس والاختصارات.
stage-grammar = النحو
stage-grammar-text = شبكة عصبية صغيرة، تعلمت من أشجار نحوية إنجليزية صُنعت يدويًا، تحدد لكل كلمة نوعها والكلمة التي تتبعها.
stage-names = الأسماء
stage-names-text = تعثر الشبكة نفسها على الأشخاص والمنظمات والأماكن؛ وتحدد جداول الدول والمدن والمناصب والهيئات أيَّها هي.
stage-who = من هو من
stage-who-text = يُردّ «هو» و«الوزير» و«دمشق» (الحكومة لا المدينة) إلى من يُقصد بها.
stage-when = متى
stage-when-text = يصير «الجمعة» و«العام الماضي» و«بعد يومين» تواريخ تُحسب من تاريخ التقرير.
stage-said = من قال ماذا
stage-said-text = يُنسب الاقتباس والكلام المنقول إلى قائليه بحسب تركيب الجملة.
stage-events = الأحداث
stage-events-text = معجم من نحو ستمئة قاعدة مقروءة، ملف لكل نوع من الأحداث، يحدد أي الأفعال والأسماء تروي حدثًا، وأي متعلقاتها النحوية هو الفاعل وأيها المستهدف.
stage-many = حدث واحد وتقارير كثيرة
stage-many-text = الأحداث المتفقة في النوع والطرفين واليوم حدث واحد، وكل تقرير دليل عليه.
error-sides = الطرفان
error-sides-text = في الجمل الطويلة يؤخذ الفاعل أو المستهدف أحيانًا من جملة فرعية خاطئة، ولا سيما مع ثلاثة أطراف فأكثر.
error-type = النوع
error-type-text = الكلمات التي لا تروي حدثًا إلا في سياقها («ties» و«opened» و«moved») تُقرأ بتسرع أو تُتجاوز.
error-background = الخلفية
error-background-text = قد تُروى فقرة تاريخية كأنها خبر حيث لا يدل زمن الفعل على ذلك؛ وتوسم بـ«خلفية» إن دلّ.
error-speakers = القائلون
error-speakers-text = قد يُنسب كلام لا فعل قول بجانبه إلى آخر من ذُكر اسمه.
error-places = الأماكن
error-places-text = بلدة صغيرة تشارك مدينة معروفة اسمها تُنسب إلى المدينة ما لم يقل النص غير ذلك.
error-english = الإنجليزية وحدها
error-english-text = تُلاحَظ اللغات الأخرى وتُترك.
data-borders = الحدود والسواحل والخطوط المتنازع عليها
data-borders-terms = ملك عام
data-cities = المدن والمحافظات
data-states = الدول: أسماؤها ورموزها ومقار حكوماتها
data-states-from = معارف عامة، مراجعة على GeoNames وUnicode CLDR
data-people = الأشخاص والمناصب والمنظمات
data-people-from = حقائق من قوائم عامة، بصياغة هذا المشروع
data-people-terms = الحقائق ليست ملكًا لأحد
data-trees = الأشجار التي تُعلّم منها النحو
data-names = الأسماء التي تُعلّم منها تمييزها
data-names-from = WikiGold وCrossNER وأخبار مصطنعة
data-names-terms = CC BY 4.0 وMIT ولنا
data-raw = نص خام وسمته شبكة معلِّمة
data-raw-from = MASC وخطابات حالة الاتحاد وWikiText-2
data-raw-terms = حر، ملك عام، CC BY-SA 3.0
data-words = إحصاءات الكلمات
data-events = أنواع الأحداث ورموزها
data-events-from = دليلا الترميز PLOVER وCAMEO
data-events-terms = حقائق من الدليلين، بأسماء من عندنا
method-lead = برنامج يقرأ كل تقرير كما يقرؤه محلل الأحداث: من فعل ماذا ولمن ومتى وأين. يعمل في متصفحك، ويقول الشيء نفسه عن النص نفسه كل مرة، ويعرض الجملة وراء كل علامة. ولا يسأل خادمًا ولا نموذجًا لغويًا كبيرًا.
method-flow = من النص إلى الحدث
plover-and-cameo = PLOVER وCAMEO
method-class = الفئة
method-type = النوع
method-falls = ما يندرج تحته
method-scores = ما تعنيه الدرجات وما لا تعنيه
method-scores-text = لكل نوع ونمط درجة من −10 (هجوم) إلى +10 (مساعدة مادية)، وهي نظير مقياس غولدستين في PLOVER. ومنحنى دولتين يجمع درجات ما يُروى بينهما؛ ويبين الشريط حوله مدى تحركه لو كان كل حدث مرجحًا بقدر ثقته.
method-score-type = الدرجة للنوع لا للحدث: لقاء عابر وقمة تنهي حربًا سواء في الوزن.
method-score-reported = ما لا يُروى لا درجة له، وما يُروى كثيرًا يُحسب مرة لكل حدث لا لكل تقرير. فمنحنى القضية يصور تقاريرها لا العالم.
method-score-confidence = تقول الثقة كم مرة صحّت أحداث عُثر عليها بهذه الطريقة في نصوص قُرئت يدويًا. وليست احتمال وقوع شيء.
method-score-dashed = الأحداث المخططة والمنفية والمفترضة تظهر متقطعة ولا تُحسب في المنحنى.
method-errors = أخطاء معروفة
method-borders = الخريطة والحدود
method-borders-text = الحدود من Natural Earth وتبين من يسيطر على المنطقة فعلًا؛ والخطوط المتنازع عليها متقطعة. وأسماء الدول هي الأسماء القصيرة في Unicode CLDR. ولا ينحاز أيهما إلى أي مطالبة.
licences = التراخيص
licences-text = البرنامج حر برخصة MIT أو Apache-2.0. ونصوص التقارير المرفقة ومعيارها الذهبي من وضع هذا المشروع وبرخصة CC BY 4.0. وأوزان الشبكة برخصة CC BY-SA 4.0 كالأشجار التي تعلمت منها.
terms = الشروط
method-sources = التقارير ومصادرها
method-sources-text = كل تقرير مرفق صاغه هذا المشروع من منشورين على الأقل لناشرين مختلفين يتفقان على وقائعه. ويُروى المتنازع فيه على أنه كذلك، مع بيان من يقول ماذا؛ وما بين علامتي الاقتباس ورد كذلك في مصدر.
method-measured = أداء كل مرحلة مقيس في صفحة
method-plover = يرمّز علماء السياسة الأخبار أحداثًا: فاعل يفعل شيئًا بمستهدف. ويرقّم CAMEO (2002) نحو ثلاثمئة نوع من الفعل.
method-plover-more = من Open Event Data Alliance يخلفه بستة عشر نوعًا، لكل منها أنماط وسياقات، وأربع فئات: تعاون أو صراع، قولًا أو فعلًا. ويقف الرمزان إلى جانب كل حدث. أما التعليقات والأوصاف والآراء فليست أحداثًا وتُترك.

## How good is this

first-dyads = من فعل ماذا ولمن
first-dyads-text = أحداث صحيحة النوع بين الطرفين الصحيحين
first-dates = متى
first-dates-text = من الأحداث التي عُثر عليها بتاريخ صحيح
first-places = أين
first-places-text = من الأماكن المذكورة ضمن 161 كم من موضعها
first-speakers = من قاله
first-speakers-text = من الاقتباسات التي عُثر عليها منسوبة إلى قائلها
m-names = الأسماء
m-names-text = أشخاص ومنظمات ودول وأماكن
m-countries = … دولها
m-countries-text = من الأسماء التي عُثر عليها
m-times = الأزمنة
m-times-text = تواريخ وأيام ومدد
m-time-values = … قيمها
m-time-values-text = من الأزمنة التي عُثر عليها
m-places = الأماكن
m-places-text = عُثر عليها، وضمن 161 كم
m-quotes = الاقتباسات
m-quotes-text = بين علامتي اقتباس
m-speakers = … قائلها
m-speakers-text = من الاقتباسات التي عُثر عليها
m-types = الأحداث بحسب النوع
m-types-text = نوع PLOVER الصحيح
m-dyads = الأحداث بحسب النوع والطرفين
m-dyads-text = وبين الدولتين الصحيحتين
m-dates = … تاريخها
m-found-so = من الأحداث التي عُثر عليها كذلك
m-event-places = … مكانها
m-status = … وقعت أم لا
m-status-text = مؤكدة أو مخططة أو منفية
quality-lead = قُرئت تقارير القصتين المرفقتين يدويًا أيضًا: دُوّن ما يرمّزه فيها شخص متأنٍّ، وكان ذلك في { $blind } من { $all } قبل أن يرى أحد ما يقوله المحرك. وهذه مقارنة المحرك بها. يقرؤها الآن في متصفحك؛ ولم يأتِ أي رقم مع الصفحة.
reading-reports = قراءة التقارير
reports-read = قُرئ { $n } من { $all } من التقارير
quality-by = بحسب المرحلة والقصة والنصف
quality-f1 = الرقم هو F1، أي الموازنة بين الرقمين تحته: كم من أقوال المحرك صحيح · كم مما في المعيار الذهبي عُثر عليه. وحيث يرد رقم واحد فهو نسبة الصحيح. n: عدد الوقائع في المعيار.
figures-by-stage = الأرقام بحسب المرحلة
stage = المرحلة
quality-not = ما لا تقوله هذه الأرقام
quality-not-1 = هذه أرقام التطوير. فقد أُصلحت قواعد الأزمنة والاقتباسات والأحداث مع النظر إلى أخطاء النصفين كليهما، ولذا تكون النتيجة أسوأ قليلًا في أخبار لم يقرأها أحد هنا.
quality-not-2 = رمّز المعيارَ شخص واحد. والمرمّزون المتأنون للأحداث السياسية لا يتفقون على كل حدث؛ فما هو «ليس في المعيار» أدناه قد يكون حدثًا فات المرمّز.
quality-not-3 = التقارير قصيرة بأسلوب الوكالات وبالإنجليزية. أما الرأي والتاريخ والتحقيقات الطويلة فأصعب.
every-miss = كل خطأ
misses-count = فائت: { $missed }، خاطئ: { $wrong }، ليس في المعيار: { $extra }. تُذكر الدول برموزها.
figure-of-100 = { $what }: من كل 100 يذكرها يصح { $right }، ومن كل 100 في المعيار يعثر على { $found }
nothing-amiss = لا خطأ
amiss = الأخطاء: { $n }
of-facts = { $sum } من { $n } من الوقائع
of-facts-blind = { $sum } من { $n } من الوقائع، معيار أعمى
read-this = اقرأ هذا التقرير
failure-missed = فائت
failure-wrong = خاطئ
failure-extra = ليس في المعيار
column-all = الكل
column-blind = معيار كُتب دون اطلاع
column-seen = معيار كُتب باطلاع

## ملفات من أنواع أخرى، وجداول أحداث، وما يأتي من مكان آخر

unpack-unavailable = تعذّر تحميل الجزء الذي يفتح مثل هذه الملفات من هذه الصفحة. تحقّق من الاتصال وحاول مجددًا، أو ألصق النص.
unpack-locked = الملف مقفل بكلمة مرور. افتحه بها، ثم انسخ النص وألصقه هنا.
unpack-old = الملف مقفل بكلمة مرور أو من نوع ‎.doc القديم. افتحه واحفظه بصيغة ‎.docx دون كلمة مرور، أو ألصق نصه.
unpack-scanned = لا نص فيه، بل صور صفحات فقط. استعمل برنامجًا للتعرّف على النص (OCR)، ثم حاول مجددًا أو ألصق النص.
unpack-bomb = محتواه بعد فك الضغط أكبر بكثير مما يتسع له مقال أو جدول، فلم يُفتح.
unpack-endless = استغرقت قراءته وقتًا طويلًا فأُوقفت. افتحه وانسخ النص وألصقه هنا.
unpack-no-table = لا جدول فيه (‎.csv أو ‎.tsv أو ‎.txt).
unpack-empty = لا نص فيه.
unpack-damaged = الملف تالف أو من نوع غير الذي يدل عليه اسمه. افتحه وانسخ النص وألصقه هنا.
pdf-left = لم تُقرأ آخر صفحات «{ $name }»، وعددها: { $n }، إذ لا تُقرأ من ملف PDF إلا أول { $read } صفحة. احفظ الباقي ملفًا مستقلًا لتضيفه أيضًا.
table-unknown = ليس في هذا الجدول أي من الأعمدة المعروفة هنا: أعمدة GDELT 1 و2 وICEWS وPOLECAT وACLED كما تُنشر.
table-leaf = { $name }، الصفوف من { $first } إلى { $last }
table-act = إضافة «{ $name }»
table-added = عدد الصفوف المضافة من «{ $name }»، وهو جدول من { $table }: ‏{ $n }.
table-none = لا يروي أي صف من «{ $name }» حدثًا.
table-known = «{ $name }» موجود في هذه القضية.
table-dropped = عدد الصفوف المتروكة: { $n }، إذ ينقصها اليوم أو الحدث أو الأطراف أو بعض الخانات.
table-more = هناك المزيد: تأخذ القضية أول { $n } صف من الجدول. اقتطع منه زمنًا أو مكانًا لترى الباقي.
row-says = الصف الذي يقول ذلك
row-why = هكذا ورد في صف من جدول { $table }، وكلماته في النص.
rows-lost = صفوف لا تروي حدثًا من أنواع PLOVER: { $n } من { $all } (تصريح أو نداء، أو رمز غير معروف هنا: { $codes }).
sent-by = أُرسلت من { $host } الذي كنت تقرؤه. راجعها ثم اطلب قراءتها.
sent-no-way = لا يسمح ذلك الموقع لصفحاته بإرسال شيء إلى ألسنة أخرى. حدّد المقال هناك وانسخه وألصقه هنا.
sent-too-large = تلك الصفحة كبيرة جدًا أو لم يصل منها شيء. حدّد المقال هناك وانسخه وألصقه هنا.
shared-text = شاركه تطبيق آخر، ولم يغادر هذا الجهاز. راجعه ثم اطلب قراءته.
shared-address = لم يصل إلا عنوان مقال، وهذه الصفحة لا تجلب شيئًا من مواقع أخرى. انسخ نص المقال وألصقه هنا.
shared-nothing = لم تصل المادة المشاركة. حاول مرة أخرى، أو انسخها وألصقها هنا.
send-title = أرسل الصفحة التي تقرؤها
send-drag = اسحب هذا إلى شريط الإشارات المرجعية:
send-label = اقرأ في Demarche
send-then = ثم اضغطه عند أي مقال: يُفتح هنا دون قوائم وإعلانات، وتراجعه قبل إضافته. ينتقل من لسان إلى لسان لا عبر خادم، وتمنعه مواقع قليلة. وحيث لا يمكن السحب، انسخ عنوانه واصنع منه إشارة مرجعية بنفسك.
send-copy = انسخ عنوانه
send-share = على الهاتف أو الجهاز اللوحي، ثبّت هذه الصفحة من قائمة المتصفح: عندئذ تستطيع التطبيقات الأخرى أن تشاركها النصوص والملفات.
reach-title = فتح قضية من مكان آخر؟
reach-leads = يؤدي هذا الرابط إلى قضية على { $host }.
reach-leads-own = يؤدي هذا الرابط إلى قضية على { $host }، ومنه تأتي هذه الصفحة أيضًا.
reach-what = لجلبها يطلب متصفحك الملف من ذلك المضيف كما يطلب أي صفحة منه. لا يُرسل شيء مما لديك، وتبقى قضاياك كما هي.
reach-go = اجلبها وافتحها
reach-fetching = جارٍ الجلب…
reach-address = العنوان بعد «?case=» لا تُجلب منه قضية: ينبغي أن يبدأ بـ https://.
reach-missing = لا ملف في هذا العنوان (404). اطلب رابطًا جديدًا ممن أعطاك الرابط.
reach-refused = رفض المضيف تسليم الملف (الرمز { $status }). يمكنك أيضًا تنزيل الملف وإفلاته على هذه الصفحة.
reach-moved = الملف في مكان آخر: يحيل مضيفه إلى عنوان آخر لا تتبعه هذه الصفحة. استعمل العنوان النهائي.
reach-large = الملف أكبر مما يمكن أن تكون عليه قضية (50 ميغابايت)، فلم يُفتح.
reach-offline = لا شبكة، فتعذّر جلب القضية. حاول لاحقًا.
reach-unreachable = تعذّر جلب القضية: لا يجيب المضيف أو لا يسمح لصفحات أخرى بقراءة ملفاته (CORS). يمكنك أيضًا تنزيل الملف وإفلاته على هذه الصفحة.
reach-unavailable = تعذّر تحميل الجزء الذي يجلب القضايا من هذه الصفحة. تحقّق من الاتصال وأعد تحميل الصفحة.
kept-open = ما يُحفظ هنا
kept-title = ما يحفظه هذا المتصفح
kept-cases = { $n ->
    [0] لم تُحفظ بعد قضية خاصة بك.
    [one] قضية واحدة خاصة بك:
   *[other] عدد قضاياك: { $n }
}
kept-also = ويُحفظ أيضًا: إعداداتك (الألوان والاختصارات وآخر قضية فُتحت)، وما كتبته في النموذج ولم تضفه بعد، ونسخة من هذه الصفحة للاستعمال دون شبكة. لا يوجد شيء من ذلك في مكان آخر ما لم تشاركه.
kept-save = احفظ كل القضايا في ملف واحد
kept-delete = احذف كل شيء…
kept-goes = { $n ->
    [0] تُحذف الإعدادات ومسودة النموذج والنسخة المحلية نهائيًا.
   *[other] تُحذف قضاياك ({ $n }) والإعدادات ومسودة النموذج والنسخة المحلية نهائيًا. لا يمكن التراجع عن ذلك.
}
kept-sure = احذف كل ذلك
kept-keep = أبقِه
kept-taken = عدد القضايا المضافة إلى قضاياك: { $n }.
theme-choice = ألوان فاتحة أو داكنة

## The archive

archive-reading = قراءة
archive = أرشيف
archive-heading = افتح أرشيفًا
archive-choose-files = اختر ملفات…
archive-choose-folder = اختر مجلدًا…
archive-lead = أفلت أو اختر ما كتبه «demarche extract»: مجلد Parquet فيه جدولا الأحداث والوثائق، أو NDJSON فيه وثيقة مرمّزة في كل سطر. يُقرأ هنا على دفعات؛ ولا يُرسل شيء إلى أي مكان.
archive-take = خذ 50 مقالًا إلى قضية
archive-any-kind = كل الأنواع
archive-with = مع…
archive-least = أدنى ثقة
archive-facts = ما وقع فقط
archive-list = الأحداث، الأقدم أولًا
archive-page-before = الصفحة السابقة
archive-let-go = ألغِ اختيار هذا الحدث
archive-map-keys = تحرك مفاتيح الأسهم الخريطة، ويكبّرها زائد ويصغّرها ناقص، ويعرض 0 العالم كله، ويضبط F الخريطة على الدول. وينتقل مفتاح Tab إلى الأقواس والدول والأماكن.
archive-fit = اضبط على الدول
archive-only-here = الأحداث في هذا الجزء من الخريطة فقط
archive-marks = أقواس ودول وأماكن. تنقلك مفاتيح الأسهم من واحد إلى آخر، ويطلبه Enter.
archive-singles = أحداث مفردة. تنقلك مفاتيح الأسهم من واحد إلى آخر، ويفتحه Enter.
archive-time-keys = تحرك مفاتيح الأسهم الخط، ويكبّره زائد ويصغّره ناقص، ويعرض 0 الزمن كله. وينتقل مفتاح Tab إلى الأحداث المفردة وإلى طرفي المدة.
archive-map = خريطة الأرشيف
archive-matrix = مصفوفة الأرشيف
archive-timeline = الخط الزمني للأرشيف
archive-details = الأحداث واحدًا واحدًا
megabytes-less = أقل من 1 م.ب
megabytes = { $n } م.ب
archive-from = { "\u200F" }← { $second }
archive-codes = PLOVER { $plover } · CAMEO { $cameo } · الدرجة { $score } · الثقة { $confidence }٪
archive-fetching = جلب القارئ…
archive-progress = { $name }: { $events } حتى الآن، والمحفوظ { $held }
archive-bound = يشغل المليون حدث نحو 40 م.ب؛ ويُحفظ حتى { $most }.
archive-opened-short = { $events }؛ الوثائق: { $documents }
archive-held = المحفوظ { $held } من { $most } على الأكثر
archive-reserved = تشغل الأعمدة { $held }؛ وذاكرة القارئ كلها { $all }.
archive-broken = تعذرت قراءة { $lines }
archive-more = وأخرى: { $n }
archive-counted = المعروض: { $events }؛ من وثائق عددها { $documents }
archive-any-confidence = أي ثقة
archive-at-least = ثقة { $n }٪ فأكثر
archive-next-page = الصفحة التالية (بقي { $n })
archive-flow = { "\u200F" }{ $pair }، { $class }: { $events }
archive-part = { "\u200F" }{ $name }: { $events }
archive-part-own = { $name }: { $events }، منها { $own } في داخلها أو غير موجهة إلى أحد
archive-single = { "\u200F" }{ $when }، { $class }
archive-singly = { $events }، واحدًا واحدًا
archive-highest = أعلى عمود: { $events }
archive-map-summary = الخريطة: { $events }. الأكثر: { $most }. والقائمة تقول الشيء نفسه بالكلمات.
archive-timeline-summary = الخط الزمني: { $events } في المدة.
archive-timeline-most = {" "}الأكثر في { $when }: { $events }.
archive-opened = فُتح الأرشيف: { $events }؛ الوثائق: { $documents }.
archive-nothing = لا أرشيف بين هذه الملفات: تُفتح ملفات Parquet (.parquet) وNDJSON (.ndjson و.jsonl).
archive-empty = { $name } فارغ.
archive-truncated = ينتهي { $name } قبل أوانه: انقطع أثناء كتابته أو نسخه. اكتبه أو انسخه من جديد.
archive-not-parquet = ليس { $name } ملف Parquet، أيًا كان ما يقوله اسمه.
archive-damaged = الملف { $name } تالف ولا تمكن قراءته ({ $why }).
archive-columns = ليس { $name } من الجداول التي يكتبها «demarche extract --out FOLDER». المفقود أو ما نوعه مختلف: { $missing }.
archive-codec = الملف { $name } مضغوط بـ { $codec }. تُقرأ هنا ملفات Zstandard وSnappy وغير المضغوطة.
archive-changed = تغيّر { $name } منذ فتحه، أو لم تعد قراءته ممكنة. افتح الأرشيف من جديد.
archive-no-events = لا أحداث في هذه الملفات. افتح جدول الأحداث أيضًا: يكتبه «demarche extract --out FOLDER» في FOLDER/events.
archive-no-events-broken = لا أحداث في هذه الملفات. لا تمكن قراءة { $lines }. { $example }
archive-mixed = لا يُفتح Parquet وNDJSON معًا: اختر أحدهما.
archive-too-much = هذا الأرشيف أكبر مما تسعه الصفحة: أكثر من { $events } حدث لا يسعها { $most }. افتح بعض أجزائه، أو ضيّقه قبل ذلك.
archive-no-texts = نصوص المقالات في جدول الوثائق. افتح FOLDER/documents مع FOLDER/events.
archive-stopped = توقف قارئ الأرشيف فجأة ({ $why }). افتح الملفات من جديد.
n-lines = { $n ->
    [zero] لا أسطر
    [one] سطر واحد
    [two] سطرين
    [few] { $n } أسطر
    [many] { $n } سطرًا
   *[other] { $n } سطر
}
flaw-json = ليس وثيقة ({ $why })
flaw-uncoded = مقال بلا أحداث: شغّل «demarche extract» عليه أولًا
flaw-long = أطول من 32 م.ب
flaw = { $name }، السطر { $line }: { $what }.
